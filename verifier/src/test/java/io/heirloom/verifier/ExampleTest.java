package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.testing.tool.Tool;
import io.heirloom.verifier.altered.Alteration;
import io.heirloom.verifier.altered.Alterations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/proof-bundle.md, and the small verifier that stands beside it. {@code -Dexample.update} makes it anew. */
class ExampleTest {

    private static final Path FOLDER =
            Path.of("../docs/examples").toAbsolutePath().normalize();
    private static final Path BUNDLE = FOLDER.resolve("bundle.json");
    private static final Path POLICY = FOLDER.resolve("policy.txt");
    private static final Path ACCOUNT = FOLDER.resolve("account.txt");
    private static final Path NEXT_BUNDLE = FOLDER.resolve("next-bundle.json");
    private static final Path NEXT_POLICY = FOLDER.resolve("next-policy.txt");
    private static final Path NEXT_ACCOUNT = FOLDER.resolve("next-account.txt");
    private static final int STRIDE = 97;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAnewWhenAsked() throws IOException {
        if (Boolean.getBoolean("example.update")) {
            Signers signers = Signers.ofTheExample();
            Files.writeString(BUNDLE, Bundles.bundle(ExampleEvents.make(), signers::sign) + "\n");
            Files.writeString(POLICY, signers.policy());
            Files.writeString(ACCOUNT, account(BUNDLE, POLICY));
            Files.writeString(NEXT_BUNDLE, Histories.witnessed(3).whole() + "\n");
            Files.write(NEXT_POLICY, Histories.witnessedPolicy());
            Files.writeString(NEXT_ACCOUNT, account(NEXT_BUNDLE, NEXT_POLICY));
        }
    }

    @Test
    void theCommandGivesTheAccountThatTheDocumentPromises() throws IOException {
        assertThat(account(BUNDLE, POLICY)).isEqualTo(Files.readString(ACCOUNT));
        assertThat(account(NEXT_BUNDLE, NEXT_POLICY))
                .isEqualTo(Files.readString(NEXT_ACCOUNT))
                .contains("no later event exists in the log", "everybody is shown the same index");
    }

    @Test
    void theSmallVerifierAcceptsTheExample() throws IOException, InterruptedException {
        assertThat(small(BUNDLE, POLICY))
                .endsWith(
                        "VERIFIED: 4 event(s) of piece 0199a000-0000-7000-8000-00000000abcd; this says nothing of what came later\n");
    }

    @Test
    void theSmallVerifierLeavesTheAbsenceAside() throws IOException, InterruptedException {
        assertThat(small(NEXT_BUNDLE, NEXT_POLICY)).contains("VERIFIED: 3 event(s)");
    }

    @Test
    void theSmallVerifierRefusesWhatTheCommandRefuses() throws IOException, InterruptedException {
        Signers signers = Signers.ofEd25519();
        byte[] bundle = Alterations.plain(Bundles.bundle(ExampleEvents.make(), signers::sign));
        Path policy = Files.writeString(folder.resolve("policy.txt"), signers.policy());
        Path file = folder.resolve("bundle.json");
        assertThat(small(Files.write(file, bundle), policy)).contains("VERIFIED");
        List<Alteration> all = Alterations.ofEveryField(bundle).stream()
                .filter(alteration -> !alteration.what().contains(".anchors"))
                .filter(alteration -> !alteration.what().endsWith("with a field more"))
                .toList();
        int refused = 0;
        for (int i = 0; i < all.size(); i += STRIDE) {
            Files.write(file, all.get(i).of(bundle));
            assertThatThrownBy(() -> small(file, policy)).as(all.get(i).what()).hasMessageContaining("REFUSED: ");
            refused++;
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void theSmallVerifierIsAsSmallAsTheDocumentSays() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("verify.mjs"));
        assertThat(lines.stream().filter(line -> !line.isBlank() && !line.startsWith("//")))
                .hasSizeLessThan(100);
        assertThat(lines).allMatch(line -> line.length() <= 150);
    }

    /** With no network at all: the process gets a network namespace of its own, where not even an address of this machine is reachable. */
    @Test
    void theRunnableClassesNeedNoNetwork() throws IOException, InterruptedException {
        Path unshare = Tool.find("unshare");
        Tool.need(
                new ProcessBuilder(unshare.toString(), "-n", "true").start().waitFor(10, TimeUnit.SECONDS),
                "unshare -n");
        String classPath = System.getProperty("java.class.path");
        String account = Tool.run(
                FOLDER,
                unshare.toString(),
                "-n",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "io.heirloom.verifier.VerifyCommand",
                BUNDLE.toString(),
                "--policy",
                POLICY.toString());
        assertThat(account).isEqualTo(Files.readString(ACCOUNT));
    }

    private static String account(Path bundle, Path policy) {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), bundle.toString(), "--policy", policy.toString());
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String small(Path bundle, Path policy) throws IOException, InterruptedException {
        return Tool.run(FOLDER, Tool.find("node").toString(), "verify.mjs", bundle.toString(), policy.toString());
    }
}
