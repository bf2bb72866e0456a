package io.heirloom.chaos.client;

import io.heirloom.chaos.client.Sender.Acknowledged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Sends every acknowledged command once more, under its key and word for word. */
public final class Repeats {

    private static final int AT_ONCE = 6;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Sender sender;

    public Repeats(Sender sender) {
        this.sender = sender;
    }

    /** A command, what it was answered when it was acknowledged, and what the repeat was answered. */
    public record Repeat(String command, String key, Map<String, String> first, Map<String, String> again) {

        public Repeat {
            first = Map.copyOf(first);
            again = Map.copyOf(again);
        }
    }

    public List<Repeat> all() {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var repeats = sender.acknowledged().stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> repeat(one), threads))
                    .toList();
            return repeats.stream().map(CompletableFuture::join).toList();
        }
    }

    private Repeat repeat(Acknowledged one) {
        Reply reply = sender.attempt(one.request());
        for (int attempts = 1; attempts < ATTEMPTS && !reply.isOk() && isNotNow(reply); attempts++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            reply = sender.attempt(one.request());
        }
        return new Repeat(
                one.request().command().name(),
                one.request().key(),
                one.answered(),
                Answers.of(one.request().command(), reply));
    }

    private static boolean isNotNow(Reply reply) {
        return reply.outcome() == io.heirloom.chaos.history.Outcome.UNKNOWN;
    }
}
