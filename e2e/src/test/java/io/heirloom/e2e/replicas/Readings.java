package io.heirloom.e2e.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Queries;
import io.heirloom.local.client.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A buyer who asks without a pause whether a piece is genuine, and who sees only the first answer: nothing is asked again. */
final class Readings implements AutoCloseable {

    private static final Map<String, String> PIECE = Map.of("gtin", "09521101100013", "serial", "QM39-000042");
    private static final long PAUSE_MILLIS = 25;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Gateway gateway;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Readings(DemoSuite suite) {
        gateway = new Gateway(suite, Transcript.none());
        var _ = thread.scheduleWithFixedDelay(this::ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int answers() {
        return answers.get();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void ask() {
        try {
            JsonNode answer = gateway.ask(null, Queries.VERIFY, PIECE);
            if (answer.at("/data/verify/__typename").asText().equals("ConfirmedItem")) {
                answers.incrementAndGet();
            } else {
                failures.add(answer.toString());
            }
        } catch (DemoFailure e) {
            failures.add(e.getMessage() + ": " + e.getCause());
        }
    }
}
