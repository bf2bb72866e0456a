package io.heirloom.local.process;

import io.heirloom.local.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** One launcher at a time prepares a part's software in the cache that all checkouts share. */
public final class CacheLock implements AutoCloseable {

    private final FileChannel channel;

    public CacheLock(Settings settings, String part) throws IOException {
        Files.createDirectories(settings.cache());
        channel = FileChannel.open(
                settings.cache().resolve(part + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock();
    }

    /** Removes what a launcher that was killed left half unpacked: each folder without the mark of a finished one. */
    public void removeUnfinished(Path folder, String mark) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).toList()) {
                if (!Files.exists(child.resolve(mark))) {
                    Folders.delete(child);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
