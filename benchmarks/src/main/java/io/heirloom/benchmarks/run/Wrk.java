package io.heirloom.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of wrk with one of our scripts; the script prints its figures as one line of JSON. */
final class Wrk {
    private static final String MARK = "FIGURES ";
    private static final String NOT_AS_TOLD = "NOT AS TOLD";
    private static final int FEW = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path scripts;

    Wrk(Path scripts) {
        this.scripts = scripts;
    }

    /** @param failures answers that were not as told, and broken connections */
    record Figures(long requests, double seconds, double p50Millis, double p99Millis, long failures) {
        /** Answers as told; a refusal is quick and would pass for speed. */
        double goodPerSecond() {
            return (requests - failures) / seconds;
        }
    }

    Figures run(URI address, String script, int threads, int connections, Duration time, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t" + threads,
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                scripts.resolve(script).toString(),
                address.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            output.lines()
                    .filter(line -> line.startsWith(NOT_AS_TOLD))
                    .limit(FEW)
                    .forEach(System.err::println);
            return figures(output);
        } catch (IOException e) {
            throw new IllegalStateException("wrk does not run; install it, for example with apt-get install wrk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figures figures(String output) throws IOException {
        String line = output.lines()
                .filter(one -> one.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk gave no figures: " + output));
        JsonNode json = JSON.readTree(line.substring(MARK.length()));
        return new Figures(
                json.get("requests").asLong(),
                json.get("micros").asDouble() / 1e6,
                json.get("p50").asDouble() / 1e3,
                json.get("p99").asDouble() / 1e3,
                json.get("failures").asLong());
    }
}
