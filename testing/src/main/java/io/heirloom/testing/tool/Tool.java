package io.heirloom.testing.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Finds and runs programs. Where one is absent a test is skipped and says so; in CI it fails, for there it must be installed. */
public final class Tool {

    private static final int PATIENCE_MINUTES = 10;

    private Tool() {}

    /** The program's path, by its name on the search path. */
    public static Path find(String program) {
        List<Path> found = List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .toList();
        need(!found.isEmpty(), program);
        return found.getFirst();
    }

    public static void need(boolean present, String what) {
        String message = "SKIPPED: this test needs " + what + ", which is not installed here";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as(message).isTrue();
        }
        assumeTrue(present, message);
    }

    /** What the program writes to standard output; it must end with 0. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    public static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("heirloom-tool", ".err");
        Path output = Files.createTempFile("heirloom-tool", ".out");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(String.join(" ", command)).isTrue();
        String written = Files.readString(output);
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + written + Files.readString(errors))
                .isZero();
        return written;
    }
}
