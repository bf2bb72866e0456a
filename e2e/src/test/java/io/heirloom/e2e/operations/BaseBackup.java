package io.heirloom.e2e.operations;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A base backup of a PostgreSQL that goes on working, taken as its manual describes: the files in whatever state they are, the label, and the
 * write-ahead log that makes them whole. A server that is started on the copy recovers to the end of that log.
 */
record BaseBackup(Path data) {

    /** Of the server, or not there for long. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "epg-lock");

    /** @param server a connection to it, which stays open meanwhile */
    static BaseBackup take(Connection server, Path from, Path to) throws SQLException, IOException {
        String label;
        try (var statement = server.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(from, to);
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                label = stopped.getString(1);
            }
        }
        Files.writeString(to.resolve("backup_label"), label);
        // After the end, so that every record up to it is there.
        copy(from.resolve("pg_wal"), to.resolve("pg_wal"));
        return new BaseBackup(to);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(file)) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException e) {
                        // Removed while we copied: the write-ahead log knows.
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            private boolean isLeftOut(Path path) {
                return !path.equals(from)
                        && NOT_COPIED.contains(path.getFileName().toString());
            }
        });
    }
}
