package io.heirloom.chaos.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The history file of a run, one JSON object a line, in the order of the clock. */
public final class History implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NANOS_A_MICRO = 1_000;

    private final BufferedWriter file;
    private final long began = System.nanoTime();
    private final AtomicLong numbers = new AtomicLong();

    public History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written: " + file, e);
        }
    }

    /** Notes that this is about to be sent; returns the number of the call. */
    public long invoke(int client, Command command, String key, Map<String, String> asked) {
        ObjectNode line = JSON.createObjectNode();
        long number = numbers.incrementAndGet();
        line.put("phase", "invoke").put("n", number).put("client", client).put("command", command.name());
        line.put("key", key).set("asked", JSON.valueToTree(asked));
        write(line);
        return number;
    }

    /** Notes what is known of the end of a call; what was unknown may be known later. */
    public void complete(long number, Outcome outcome, Map<String, String> answered) {
        ObjectNode line = JSON.createObjectNode();
        line.put("phase", outcome.name()).put("n", number).set("answered", JSON.valueToTree(answered));
        write(line);
    }

    /** Notes what happened to the suite. */
    public void note(String event) {
        write(JSON.createObjectNode().put("phase", "fault").put("event", event));
    }

    /** Seconds since the run began. */
    public long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(ObjectNode line) {
        try {
            // Under the lock, so that the order of the lines is the order of the times.
            line.put("t", (System.nanoTime() - began) / NANOS_A_MICRO);
            file.write(line.toString());
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written", e);
        }
    }
}
