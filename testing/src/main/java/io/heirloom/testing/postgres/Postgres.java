package io.heirloom.testing.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one embedded PostgreSQL of this JVM, on loopback, stopped when the JVM ends. Each database it hands out is new and empty. */
public final class Postgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of a new database, without a scheme: {@code //localhost:5432/test_1?user=postgres}. */
    public static Address newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            // A service that keeps keys of persons keeps them beside its data.
            statement.execute("create database " + name + "_keys");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
        return new Address(SERVER.getPort(), name);
    }

    /** Where a test database is; user {@code postgres}, no password. */
    public record Address(int port, String database) {
        public String jdbcUrl() {
            return "jdbc:postgresql://localhost:" + port + "/" + database;
        }

        public String reactiveUrl() {
            return "postgresql://localhost:" + port + "/" + database;
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "64MB");
            if (System.getProperty("release.record") != null) {
                StatementLog.configuration().forEach(server::setServerConfig);
            }
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the embedded PostgreSQL", e);
        }
    }
}
