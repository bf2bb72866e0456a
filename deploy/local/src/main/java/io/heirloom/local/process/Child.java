package io.heirloom.local.process;

import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process of the suite. Its output goes to a log file; its end is asked for first and forced when it takes too long. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(8);
    private static final int SHOWN_LINES = 12;

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts the process; should the launcher be killed, the watchdog ends it. */
    public static Child start(Launch launch, Watchdog watchdog) {
        try {
            Files.createDirectories(launch.log().getParent());
            Files.createDirectories(launch.folder());
            var builder = new ProcessBuilder(inSessionOfItsOwn(launch.command()))
                    .directory(launch.folder().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            watchdog.watch(process.toHandle());
            return new Child(launch.name(), launch.log(), process);
        } catch (IOException e) {
            throw new StartFailure(launch.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Or a Ctrl-C at the terminal would reach every part at once, and the launcher could not end them in order. */
    private static List<String> inSessionOfItsOwn(List<String> command) {
        return Stream.concat(Stream.of("setsid"), command.stream()).toList();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether its log has these words so far. */
    boolean hasSaid(String words) {
        return output().contains(words);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the process to end by itself, as a step of preparation; its output is returned. */
    public String finish() {
        return finish(PATIENCE);
    }

    String finish(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                stop();
                throw new StartFailure(name + " did not end within " + patience.toSeconds() + " s. " + lastLines());
            }
        } catch (InterruptedException e) {
            stop();
            throw interrupted(e);
        }
        if (process.exitValue() != 0) {
            throw new StartFailure(name + " failed. " + lastLines());
        }
        return output();
    }

    /** Waits until the process answers; fails at once when it ends before. */
    public Child awaitReady(BooleanSupplier answers) {
        // Not the clock on the wall: a machine that slept has not waited.
        long began = System.nanoTime();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailure(name + " ended while it started. " + lastLines());
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new StartFailure(name + " did not answer within " + PATIENCE.toSeconds() + " s. " + lastLines());
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new StartFailure(name + " was told to stop while it started.");
            }
        }
        return this;
    }

    /** Asks it to end, and forces it when it takes too long; the parts lose nothing by that but a moment at their next start. */
    public void stop() {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private String lastLines() {
        List<String> lines = output().lines().toList();
        return "The end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    private String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StartFailure("Interrupted", cause);
    }
}
