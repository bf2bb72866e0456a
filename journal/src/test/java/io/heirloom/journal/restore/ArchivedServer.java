package io.heirloom.journal.restore;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What an operator does with the server of the service's data: a base backup while it works, and a restore to a named point. */
public final class ArchivedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;

    private ArchivedServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static ArchivedServer ofConfig() {
        var config = ConfigProvider.getConfig();
        return new ArchivedServer(
                Path.of(config.getValue(ArchivedPostgres.FOLDER, String.class)),
                config.getValue(ArchivedPostgres.PORT, Integer.class));
    }

    /** The files as they are copied under load, and the label by which recovery finds where to begin. */
    public void backUp() throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('base', true)");
            copy(folder.resolve("data"), folder.resolve("restored"));
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(folder.resolve("restored/backup_label"), stopped.getString(1));
            }
        }
    }

    public void mark(String name) throws SQLException {
        query("select pg_create_restore_point('" + name + "')::text");
    }

    /** Returns when all that was written so far lies in the archive. */
    public void archive() throws SQLException {
        String last = query("select pg_walfile_name(pg_switch_wal())");
        await().atMost(PATIENCE)
                .until(() -> Files.exists(folder.resolve("archive").resolve(last)));
    }

    /** The server is gone; another one at its address has what the backup and the archive tell up to the mark. */
    public EmbeddedPostgres restore(String mark) throws IOException, InterruptedException {
        stop();
        Path restored = folder.resolve("restored");
        Files.writeString(restored.resolve("recovery.signal"), "");
        Files.writeString(
                restored.resolve("postgresql.auto.conf"),
                "restore_command = 'cp " + folder.resolve("archive") + "/%f %p'\nrecovery_target_name = '" + mark
                        + "'\nrecovery_target_action = 'promote'\n",
                StandardOpenOption.APPEND);
        return ArchivedPostgres.server(restored, port);
    }

    public String query(String sql) throws SQLException {
        try (Connection connection = connect();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** Every file of the server that was, of its archive and of the one restored. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    private void stop() throws IOException, InterruptedException {
        Path pidFile = folder.resolve("data/postmaster.pid");
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor();
        await().atMost(PATIENCE).until(() -> !Files.exists(pidFile));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !file.endsWith("postmaster.pid"))
                    .filter(file -> !from.relativize(file).startsWith("pg_wal") || Files.isDirectory(file))
                    .forEach(file ->
                            copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path copy) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
            } else {
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
