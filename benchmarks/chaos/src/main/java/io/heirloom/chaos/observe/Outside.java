package io.heirloom.chaos.observe;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.VerifierKey;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The account of a program that is not ours: Go's module log reads every published head, each against the one before, and every entry.
 *
 * @param told what it said; empty where there is no Go
 * @param findings what it refused
 */
public record Outside(String told, List<String> findings) {

    private static final Path PACKAGES = Path.of("/usr/share/gocode");

    public Outside {
        findings = List.copyOf(findings);
    }

    /** @param folder for the checkpoints and the program's cache */
    public static Outside ask(Path root, PublicLog log, List<String> notes, Path folder) throws IOException {
        if (!isThere()) {
            return new Outside("", List.of());
        }
        Files.createDirectories(folder);
        VerifierKey key = log.policy().logs().stream()
                .map(trusted -> trusted.key())
                .filter(trusted -> trusted.type() == SignatureType.ED25519)
                .filter(trusted -> notes.getLast().startsWith(trusted.name() + "\n"))
                .findFirst()
                .orElseThrow(() -> new IOException("The policy names no key of the log"));
        var command = new ArrayList<>(List.of("go", "run", "checklog.go", log.address(), key.toString()));
        for (int i = 0; i < notes.size(); i++) {
            command.add(Files.writeString(folder.resolve("checkpoint-" + i), notes.get(i))
                    .toString());
        }
        return run(command, root.resolve("ledger/src/test/outside"), folder);
    }

    private static Outside run(List<String> command, Path program, Path folder) throws IOException {
        var builder = new ProcessBuilder(command).directory(program.toFile()).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment().put("GOCACHE", folder.resolve("go-cache").toString());
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return process.waitFor() == 0 ? new Outside(told, List.of()) : new Outside(told, List.of(told));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static boolean isThere() {
        return Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb"))
                && Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }
}
