package io.heirloom.local;

import io.heirloom.local.demo.ProofCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks a bundle with the same program as {@code ./heirloom verify}, in a process of its own that knows only what it is given. */
public final class VerifyProcess implements ProofCheck {

    private final Settings settings;

    public VerifyProcess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Outcome check(Path bundle, Path policy, boolean withChain) {
        List<String> command = new ArrayList<>(List.of(
                Settings.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(),
                "io.heirloom.verifier.VerifyCommand",
                bundle.toString(),
                "--policy",
                policy.toString()));
        if (withChain) {
            command.addAll(List.of("--rpc", settings.ports().url(Endpoint.ANVIL)));
            command.addAll(List.of("--log", settings.ports().url(Endpoint.LEDGER)));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String account = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), account);
        } catch (IOException e) {
            throw new StartFailure("The verifier could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
    }

    private String classpath() {
        return settings.root().resolve("verifier/target/classes") + ":"
                + settings.root().resolve("tlog/target/classes");
    }
}
