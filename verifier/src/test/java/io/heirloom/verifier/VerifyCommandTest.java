package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private final String bundle = Bundles.bundle(Bundles.twoEvents());

    @Test
    void aGoodBundleIsVerifiedAndTheAccountIsPlain() throws IOException {
        String account = verify(0, bundle);
        assertThat(account)
                .contains(
                        "established      the state of the log log.heirloom.example/2026 at 12 entries is signed by that log",
                        "established      event 1 (class item, about 2026-",
                        "is entry 6 of the log log.heirloom.example/2026",
                        "established      the record of item-registry: 2 event(s), unbroken and in order",
                        "not established  that nothing happened to the piece after the last event shown",
                        "not established  1 event(s) are under no anchor in this bundle")
                .endsWith("VERIFIED\n");
    }

    @Test
    void eventsCannotBeLeftOutSwappedOrDoubled() throws IOException {
        var events = Bundles.twoEvents();
        var swapped =
                new Bundles.Events(events.leaves().reversed(), events.json().reversed());
        verify(1, Bundles.bundle(swapped));
        var three = Bundles.twoEvents();
        Bundles.add(
                three,
                "item-registry",
                3,
                StrictBase64.encode(three.leafHashes().get(1)),
                false);
        assertThat(verify(1, Bundles.bundle(three)))
                .contains("event number 2 of the record of item-registry is missing");
        var broken = Bundles.twoEvents();
        Bundles.add(
                broken,
                "item-registry",
                2,
                StrictBase64.encode(broken.leafHashes().get(0)),
                false);
        assertThat(verify(1, Bundles.bundle(broken))).contains("does not follow from the event before it");
        String first = bundle.substring(bundle.indexOf("{\"leaf\""), bundle.indexOf(",{\"leaf\""));
        assertThat(verify(1, bundle.replace(first, first + "," + first))).contains("stands twice");
    }

    @Test
    void aStreamThatBeginsLaterIsToldAndStreamsHaveAnOrder() throws IOException {
        var events = Bundles.twoEvents();
        Bundles.add(events, "ownership", 4, StrictBase64.encode(new byte[32]), false);
        assertThat(verify(0, Bundles.bundle(events)))
                .contains("not established  event 3: what happened before number 4 in the record of ownership");
        Bundles.add(events, "item-registry", 5, StrictBase64.encode(new byte[32]), false);
        assertThat(verify(1, Bundles.bundle(events))).contains("do not stand in their order");
    }

    @Test
    void withoutAPolicyNothingIsJudged() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), bundle);
        assertThat(run(2, file.toString())).contains("without a policy file no signature is trusted");
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefused() throws IOException {
        VerifierKey other = VerifierKey.of("log.heirloom.example/2026", SignatureType.ED25519, new byte[32]);
        Path file = Files.writeString(folder.resolve("b.json"), bundle);
        Path policy = Files.writeString(folder.resolve("p.txt"), "log " + other + "\nquorum none\n");
        assertThat(run(1, file.toString(), "--policy", policy.toString())).contains("no valid signature");
    }

    @Test
    void whatCannotBeReadOrJudgedEndsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), bundle);
        run(2);
        run(2, "--policy", "x");
        run(2, file.toString(), "--policy");
        run(2, file.toString(), "--other", "x");
        run(2, folder.resolve("absent.json").toString());
        for (String policy : List.of(
                "",
                "quorum none\n",
                "log x\nquorum none\n",
                Bundles.policy().replace("none", "W"),
                Bundles.policy() + "nonsense\n")) {
            Path bad = Files.writeString(folder.resolve("bad.txt"), policy);
            run(2, file.toString(), "--policy", bad.toString());
        }
        run(1, Files.writeString(folder.resolve("c.json"), "{}").toString());
    }

    private String verify(int code, String json) throws IOException {
        Path file = Files.writeString(folder.resolve("bundle.json"), json);
        Path policy = Files.writeString(folder.resolve("policy.txt"), Bundles.policy());
        return run(code, file.toString(), "--policy", policy.toString());
    }

    private static String run(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        int found = VerifyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        String account = out.toString(StandardCharsets.UTF_8);
        assertThat(found)
                .as(new ArrayList<>(List.of(arguments)) + "\n" + account)
                .isEqualTo(code);
        return account;
    }
}
