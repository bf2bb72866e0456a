package io.heirloom.chaos.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a history file back into calls. */
public final class HistoryReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Map<Long, Operation> operations = new LinkedHashMap<>();

    private HistoryReader() {}

    public static List<Operation> read(Path file) {
        var reader = new HistoryReader();
        try {
            for (String line : Files.readAllLines(file)) {
                reader.take(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be read: " + file, e);
        }
        return List.copyOf(reader.operations.values());
    }

    private void take(JsonNode line) {
        String phase = line.path("phase").asText();
        switch (phase) {
            case "invoke" -> operations.put(line.path("n").asLong(), invoked(line));
            case "fault" -> {}
            default ->
                operations.computeIfPresent(
                        line.path("n").asLong(), (_, open) -> completed(open, Outcome.valueOf(phase), line));
        }
    }

    private static Operation invoked(JsonNode line) {
        return new Operation(
                line.path("n").asLong(),
                line.path("client").asInt(),
                Command.valueOf(line.path("command").asText()),
                line.path("key").asText(),
                JSON.convertValue(line.path("asked"), TEXTS),
                line.path("t").asLong(),
                Operation.NEVER,
                Outcome.UNKNOWN,
                Map.of());
    }

    private static Operation completed(Operation open, Outcome outcome, JsonNode line) {
        return new Operation(
                open.number(),
                open.client(),
                open.command(),
                open.key(),
                open.asked(),
                open.invoked(),
                outcome == Outcome.UNKNOWN ? Operation.NEVER : line.path("t").asLong(),
                outcome,
                JSON.convertValue(line.path("answered"), TEXTS));
    }
}
