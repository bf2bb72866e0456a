package io.heirloom.local.part;

import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One process of the suite. Its output goes to a log file; its end is asked for first and forced when it takes too long. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final int SHOWN_LINES = 12;

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, Path log, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Child(name, log, builder.start());
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for the process to end by itself, as a step of preparation; its output is returned. */
    String finish() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                stop();
                throw new StartFailure(name + " did not end within " + PATIENCE.toSeconds() + " s. " + lastLines());
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
    Child awaitReady(BooleanSupplier answers) {
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

    void stop() {
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
