package io.heirloom.journal.restore;

import io.heirloom.testing.postgres.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * As in production: the service's database on a server that archives its write-ahead log, the keys of persons on another one that does not.
 */
public class ArchivedPostgres implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "test.archived-postgres.folder";
    static final String PORT = "test.archived-postgres.port";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("archived-postgres");
            server = server(folder.resolve("data"), freePort());
            archiveTo(Files.createDirectories(folder.resolve("archive")));
            String keys = Postgres.newDatabase().jdbcUrl() + "_keys";
            String data = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            return Map.of(
                    FOLDER,
                    folder.toString(),
                    PORT,
                    Integer.toString(server.getPort()),
                    "quarkus.datasource.jdbc.url",
                    data,
                    "quarkus.datasource.reactive.url",
                    data.substring("jdbc:".length()),
                    "quarkus.datasource.keys.jdbc.url",
                    keys,
                    "quarkus.datasource.keys.reactive.url",
                    keys.substring("jdbc:".length()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No server with an archive", e);
        }
    }

    /** After the one that gives every test a database. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void archiveTo(Path archive) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set archive_command = 'cp %p " + archive + "/%f'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A server on this folder: made there, or found there. */
    static EmbeddedPostgres server(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("archive_mode", "on")
                .start();
    }
}
