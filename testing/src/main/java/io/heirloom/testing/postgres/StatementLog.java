package io.heirloom.testing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Under {@code -Drelease.record} the server logs each statement with placeholders where values go, in {@code target/statements/statements.json}.
 * What the code of a release sends is taken from there.
 */
final class StatementLog {

    private static final Path FOLDER = Path.of("target", "statements");

    private StatementLog() {}

    /** What the server is told. It adds to the log of other runs since the last {@code mvn clean}. */
    static Map<String, String> configuration() throws IOException {
        Files.createDirectories(FOLDER);
        return Map.of(
                "logging_collector", "on",
                "log_destination", "jsonlog",
                "log_directory", FOLDER.toAbsolutePath().toString(),
                "log_filename", "statements.log",
                "log_rotation_size", "0",
                "log_rotation_age", "0",
                "log_statement", "all",
                "log_parameter_max_length", "0");
    }
}
