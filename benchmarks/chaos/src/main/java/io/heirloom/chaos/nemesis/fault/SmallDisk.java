package io.heirloom.chaos.nemesis.fault;

import io.heirloom.chaos.nemesis.fault.Fault.FaultFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small disk of its own for PostgreSQL's data, so that it can be filled without harm to anybody else. Needs the right to mount. */
public final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "1g";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @throws FaultFailure where this may not be mounted */
    public static SmallDisk mount(Path folder) throws FaultFailure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FaultFailure("no folder for a small disk", e);
        }
        run(List.of("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + SIZE, "heirloom-chaos", folder.toString()));
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            run(List.of("umount", folder.toString()));
        } catch (FaultFailure e) {
            throw new IllegalStateException("The small disk stays mounted: umount " + folder, e);
        }
    }

    private static void run(List<String> command) throws FaultFailure {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new FaultFailure(command.getFirst() + " is not allowed here");
            }
        } catch (IOException e) {
            throw new FaultFailure("no " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultFailure("interrupted", e);
        }
    }
}
