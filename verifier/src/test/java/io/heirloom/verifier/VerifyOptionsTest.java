package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.verifier.bundle.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyOptionsTest {

    private final String bundle = Bundles.bundle(Bundles.twoEvents());

    @TempDir
    Path folder;

    private String good;
    private String policy;

    @BeforeEach
    void write() throws IOException {
        good = file("good.json", bundle);
        policy = file("policy.txt", Bundles.policy());
    }

    @Test
    void ofSeveralBundlesTheWorstDecides() throws IOException {
        String bad = file("bad.json", bundle.replace("heirloom-proof/1", "heirloom-proof/2"));
        String absent = folder.resolve("absent.json").toString();
        assertThat(run(0, "", good, good, "--policy", policy)).contains(good, "VERIFIED\n" + good);
        assertThat(run(1, "", good, bad, absent, "--policy", policy))
                .contains("VERIFIED", "does not say that it is heirloom-proof/1", "cannot be read");
        run(2, "", good, absent, "--policy", policy);
    }

    @Test
    void aBundleComesFromStandardInput() {
        assertThat(run(0, bundle, "-", "--policy", policy)).endsWith("VERIFIED\n");
        run(2, bundle, "-", "-", "--policy", policy);
        run(1, "", "-", "--policy", policy);
    }

    @Test
    void programsReadTheSameAccountAsJson() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(run(0, "", good, "--json", "--policy", policy));
        String text = run(0, "", good, "--policy", policy);
        assertThat(answer.at("/verdict").asText()).isEqualTo("verified");
        JsonNode findings = answer.at("/bundles/0/findings");
        assertThat(findings).hasSize((int) text.lines().count() - 1);
        findings.forEach(
                finding -> assertThat(text).contains(finding.get("text").asText()));
        assertThat(findings.findValuesAsText("code")).contains("head-signed", "event-logged", "truth");
        assertThat(answer.at("/bundles/0/findings/1/values/index").isNumber()).isTrue();
    }

    @Test
    void wordsOfABundleCannotFeignALineNorSteerATerminal() {
        String text = run(1, "{\"v\":\"heirloom-proof/1\",\"x\\nVERIFIED\\u001b[2J\":1}", "-", "--policy", policy);
        assertThat(text).doesNotContain("\nVERIFIED").doesNotContain("\u001b").contains("x\\u000aVERIFIED\\u001b");
    }

    @Test
    void whatIsTooLargeIsNotJudgedAndSaysSo() throws IOException {
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[Limits.BUNDLE_BYTES + 1]);
        assertThat(run(2, "", large.toString(), "--policy", policy)).contains("is larger than 33554432 bytes");
        String manyEvents = bundle.replaceFirst("\"events\":\\[", "\"events\":[" + "0,".repeat(Limits.EVENTS));
        assertThat(run(2, manyEvents, "-", "--policy", policy)).contains("bundle.events has more than 10000 entries");
        String deep = "[".repeat(1_000_000);
        assertThat(run(1, deep, "-", "--policy", policy)).contains("is not JSON");
        String parts = IntStream.range(0, Limits.PARTS + 1).mapToObj(_ -> "{}").collect(Collectors.joining(","));
        assertThat(run(2, bundle.replaceFirst("\"parts\":\\[", "\"parts\":[" + parts + ","), "-", "--policy", policy))
                .contains("events[0].parts has more than 64 entries");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String run(int code, String input, String... words) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        int found = VerifyCommand.run(in, new PrintStream(out, true, StandardCharsets.UTF_8), words);
        String account = out.toString(StandardCharsets.UTF_8);
        assertThat(found).as(account).isEqualTo(code);
        return account;
    }
}
