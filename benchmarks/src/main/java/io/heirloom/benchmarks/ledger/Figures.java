package io.heirloom.benchmarks.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Numbers by name, kept in a file, so that a run that was stopped goes on with what it had. */
final class Figures {

    private final Path file;
    private final Map<String, Double> numbers = new TreeMap<>();

    Figures(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            var stored = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stored.stringPropertyNames()
                    .forEach(name -> numbers.put(name, Double.parseDouble(stored.getProperty(name))));
        }
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    double of(String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    void put(String name, double number) {
        numbers.put(name, number);
    }

    void add(String name, double number) {
        numbers.merge(name, number, Double::sum);
    }

    /** Whole or not at all. */
    void store() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            var lines = numbers.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
            Files.write(next, lines.toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
