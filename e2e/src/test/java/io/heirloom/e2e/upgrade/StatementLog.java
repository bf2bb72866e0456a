package io.heirloom.e2e.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.local.part.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PostgreSQL was sent while a service's tests ran under {@code -Drelease.record}. Services talk to it by the reactive client alone, tests and
 * migrations mostly by JDBC, which is how they are told apart; what a test sends by the service's client stands in its source.
 */
record StatementLog(Path root) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICES = "vertx-pg-client";
    private static final Pattern SENT = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern ABOUT_ROWS =
            Pattern.compile("(?s)(select|insert|update|delete|merge|with|values)\\b.*");
    private static final Pattern OF_THE_SYSTEM = Pattern.compile("(?s).*\\b(information_schema|pg_catalog)\\b.*");
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    /** Lists whose length follows the request: one length stands for all. */
    private static final Pattern LENGTHS = Pattern.compile("\\$\\d+(?:\\s*,\\s*\\$\\d+)*");

    /** The statements of this database's owner, each once, in order. */
    List<String> statements(Migrations migrations) {
        boolean keys = migrations.name().equals("keys");
        List<String> services = keys
                ? Stream.of(Service.values())
                        .filter(service -> service.databases().size() > 1)
                        .map(Service::folder)
                        .toList()
                : List.of(migrations.name());
        var found = new TreeMap<String, String>();
        for (String service : services) {
            of(service, keys)
                    .forEach(statement -> found.merge(
                            LENGTHS.matcher(statement).replaceAll("\\$"), statement, StatementLog::shorter));
        }
        return found.values().stream().sorted().toList();
    }

    private List<String> of(String service, boolean keys) {
        Path log = root.resolve(service).resolve("target/statements/statements.json");
        if (!Files.exists(log)) {
            throw new IllegalStateException(
                    log + " is missing: run the tests of " + service + " with -Drelease.record");
        }
        String ours = sources("journal/src/main/java") + sources(service + "/src/main/java");
        String ofTests = sources(service + "/src/test/java");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(StatementLog::read)
                    .filter(entry -> entry.path("application_name").asText().equals(SERVICES))
                    .filter(entry -> entry.path("dbname").asText().endsWith("_keys") == keys)
                    .map(entry -> SENT.matcher(entry.path("message").asText()))
                    .filter(sent -> sent.matches())
                    .map(sent -> onOneLine(sent.group(1)))
                    .filter(statement -> ABOUT_ROWS.matcher(statement).matches())
                    .filter(statement -> !OF_THE_SYSTEM.matcher(statement).matches())
                    .distinct()
                    .filter(statement -> ours.contains(statement) || !ofTests.contains(statement))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sources(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            var text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(onOneLine(Files.readString(file)));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onOneLine(String statement) {
        return COMMENT.matcher(statement).replaceAll("").strip().replaceAll("\\s+", " ");
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
