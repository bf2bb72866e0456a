package io.heirloom.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a state folder for one suite at a time; the operating system lets go of it when the process ends, however it ends. */
final class StateLock {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    static StateLock take(Settings settings) {
        Path file = settings.state().resolve("lock");
        try {
            Files.createDirectories(settings.state());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure(
                        "The suite of " + settings.state() + " is up already. Stop it first (Ctrl-C where it runs).");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new StateLock(channel);
        } catch (IOException e) {
            throw new StartFailure("The state folder " + settings.state() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether a suite runs on this state folder. */
    static boolean isHeld(Settings settings) {
        Path file = settings.state().resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new StartFailure("The state folder " + settings.state() + " cannot be used: " + e.getMessage(), e);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("The state folder could not be released: " + e.getMessage(), e);
        }
    }
}
