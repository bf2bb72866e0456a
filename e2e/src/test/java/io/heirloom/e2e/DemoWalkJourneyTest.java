package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.VerifyProcess;
import io.heirloom.local.demo.DemoWalk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code ./heirloom demo} tells is what the suite answers. */
class DemoWalkJourneyTest {

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void everyAnswerIsAsTold() throws Exception {
        var told = new ByteArrayOutputStream();
        Path folder = suite.state().resolve("demo");
        int exitCode = DemoWalk.run(
                suite.address(),
                folder,
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new VerifyProcess(suite.settings()));

        assertThat(exitCode).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("the witness witness.heirloom.example/dealers:ed25519-cosignature confirmed at ")
                .contains("the witness witness.heirloom.example/dealers:ml-dsa-44 confirmed at ")
                .contains(
                        "the record of item-registry: no later event exists in the log ",
                        "the record of ownership: no later event exists in the log ",
                        "the record of dealer-network: no later event exists in the log ",
                        "the record of consent: no later event exists in the log ")
                .containsOnlyOnce(
                        "everybody is shown the same index: as many witnesses as the policy asks for confirmed ")
                .doesNotContain("fewer witnesses than the policy asks for")
                .contains("is the one that follows from its entries: it leaves nothing out");
        assertThat(folder.resolve("bundle.json")).isNotEmptyFile();
        assertThat(folder.resolve("policy.txt")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("transcript.ndjson")))
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.contains("Bearer") || line.contains("eyJhbGciOi"));
    }
}
