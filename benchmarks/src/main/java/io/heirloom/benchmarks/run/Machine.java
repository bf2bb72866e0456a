package io.heirloom.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What the figures were measured on. */
public final class Machine {

    private Machine() {}

    /** When, and on what. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores (" + first("/proc/cpuinfo", "model name")
                + ") and " + first("/proc/meminfo", "MemTotal")
                + " of memory for everything, what makes the load included; Java "
                + Runtime.version().feature() + ".";
    }

    /** Of the last minute; what else the machine did meanwhile shows here. */
    public static String load() {
        return first("/proc/loadavg", "");
    }

    /** The value of the first line with this name; without a name the first word. */
    private static String first(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> name.isEmpty() ? line.split(" ", 2)[0] : line.split(":", 2)[1].strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
