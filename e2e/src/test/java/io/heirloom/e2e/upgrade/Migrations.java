package io.heirloom.e2e.upgrade;

import io.heirloom.local.part.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The migrations of one database, now and as the last release had them. What a release had is recorded in test resources:
 * {@code release/migrations.txt} with a checksum each, {@code release/schema.txt} with what they make, {@code release/statements.sql} with
 * what the code of that release sends.
 *
 * @param folders where the migrations are
 * @param release where the last release is recorded
 */
record Migrations(String name, List<Path> folders, Path release) {

    private static final List<Service> WITHOUT_JOURNAL = List.of(Service.LEDGER, Service.WITNESS);

    /** Those of every service's own database, and those of the keys of persons, which are the same in each service that keeps any. */
    static List<Migrations> all(Path root) {
        var all = new ArrayList<Migrations>();
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                Path own = root.resolve(service.folder()).resolve("src/main/resources/db/migration");
                Path journal = root.resolve("journal/src/main/resources/db/journal");
                all.add(new Migrations(
                        service.folder(),
                        WITHOUT_JOURNAL.contains(service) ? List.of(own) : List.of(journal, own),
                        root.resolve(service.folder()).resolve("src/test/resources/release")));
            }
        }
        all.add(new Migrations(
                "keys",
                List.of(root.resolve("journal/src/main/resources/db/keys")),
                root.resolve("journal/src/test/resources/release")));
        return all;
    }

    /** Every migration by its name, in the order in which they are applied. */
    Map<String, Path> now() {
        var found = new TreeMap<String, Path>();
        folders.forEach(folder -> found.putAll(in(folder)));
        return found;
    }

    /** The checksums that the last release had, by name. */
    Map<String, String> released() {
        return read("migrations.txt").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(part -> part[1], part -> part[0], (_, last) -> last, TreeMap::new));
    }

    List<String> releasedSchema() {
        return read("schema.txt");
    }

    /** What the code of the last release sends, one statement a line. */
    List<String> releasedStatements() {
        return read("statements.sql");
    }

    /** Makes what is there now the last release. */
    void record(List<String> schema, List<String> statements) {
        try {
            Files.createDirectories(release);
            var lines = new ArrayList<String>();
            now().forEach((file, path) -> lines.add(checksum(path) + " " + file));
            Files.write(release.resolve("migrations.txt"), lines);
            Files.write(release.resolve("schema.txt"), schema);
            Files.write(release.resolve("statements.sql"), statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String checksum(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<String, Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(String file) {
        try {
            return Files.readAllLines(release.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
