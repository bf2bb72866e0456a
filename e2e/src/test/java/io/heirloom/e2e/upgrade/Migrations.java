package io.heirloom.e2e.upgrade;

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
 * The migrations of one service, now and as the last release had them. What a release had is recorded in the service's test resources:
 * {@code release/migrations.txt} with a checksum each, {@code release/schema.txt} with what they make.
 */
record Migrations(Path root, String service) {

    private static final List<String> WITHOUT_JOURNAL = List.of("ledger", "witness");

    /** Every migration by its name, in the order in which they are applied. */
    Map<String, Path> now() {
        var found = new TreeMap<String, Path>();
        folders().forEach(folder -> found.putAll(in(folder)));
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

    /** Makes what is there now the last release. */
    void record(List<String> schema) {
        try {
            Files.createDirectories(recorded(""));
            var lines = new ArrayList<String>();
            now().forEach((name, file) -> lines.add(checksum(file) + " " + name));
            Files.write(recorded("migrations.txt"), lines);
            Files.write(recorded("schema.txt"), schema);
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

    private Stream<Path> folders() {
        Path own = root.resolve(service).resolve("src/main/resources/db/migration");
        Path journal = root.resolve("journal/src/main/resources/db/journal");
        return WITHOUT_JOURNAL.contains(service) ? Stream.of(own) : Stream.of(journal, own);
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
            return Files.readAllLines(recorded(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path recorded(String file) {
        return root.resolve(service).resolve("src/test/resources/release").resolve(file);
    }
}
