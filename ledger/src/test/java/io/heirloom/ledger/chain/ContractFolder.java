package io.heirloom.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The folder of the contract's source, with its compiler and chain node. They are installed from the lock file when absent. */
public final class ContractFolder {

    private static final Path FOLDER = Path.of("contract-sol").toAbsolutePath();

    private ContractFolder() {}

    /** The chain node's own binary, without the wrapper that npm puts before it. */
    static synchronized Path anvil() throws IOException, InterruptedException {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        install();
        return FOLDER.resolve("node_modules/@foundry-rs/anvil-" + os + "-" + arch + "/bin/anvil");
    }

    /** What the pinned compiler makes of the source now. */
    public static synchronized String compile() throws IOException, InterruptedException {
        install();
        return run("node", "compile.mjs", "--print");
    }

    private static void install() throws IOException, InterruptedException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/solc"))
                || !Files.isDirectory(FOLDER.resolve("node_modules/@foundry-rs"))) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        File errors = File.createTempFile("heirloom-npm", ".log");
        File output = File.createTempFile("heirloom-npm", ".out");
        Process process = new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectError(errors)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
        return Files.readString(output.toPath(), StandardCharsets.UTF_8);
    }
}
