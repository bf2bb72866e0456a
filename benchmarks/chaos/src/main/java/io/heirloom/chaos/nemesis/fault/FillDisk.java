package io.heirloom.chaos.nemesis.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** Fills PostgreSQL's disk to the last byte for some seconds. */
public final class FillDisk implements Fault {

    private static final int BLOCK = 1 << 16;
    private static final int SHORTEST_MILLIS = 4_000;
    private static final int LONGEST_MILLIS = 12_000;

    private final SmallDisk disk;

    public FillDisk(SmallDisk disk) {
        this.disk = disk;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        Path ballast = disk.folder().resolve("ballast");
        Duration time = Waits.between(SHORTEST_MILLIS, LONGEST_MILLIS, random);
        try {
            long bytes = fill(ballast);
            long until = System.nanoTime() + time.toNanos();
            // What the server gives up while the disk is full is taken as well.
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                Waits.pause(Duration.ofMillis(200));
                bytes += fill(ballast);
            }
            return "disk of PostgreSQL full for %d ms, by %d MiB".formatted(time.toMillis(), bytes >> 20);
        } finally {
            delete(ballast);
        }
    }

    private static long fill(Path ballast) {
        byte[] block = new byte[BLOCK];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (written < Long.MAX_VALUE) {
                out.write(block);
                written += BLOCK;
            }
        } catch (IOException e) {
            // It is full, which is what was wanted.
        }
        return written;
    }

    private static void delete(Path ballast) throws FaultFailure {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new FaultFailure("the disk stays full", e);
        }
    }
}
