package io.heirloom.chaos.nemesis;

import io.heirloom.chaos.history.History;
import io.heirloom.chaos.nemesis.fault.Waits;
import io.heirloom.local.StartFailure;
import io.heirloom.local.Suite;
import io.heirloom.local.part.Part;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts again what has ended, as an orchestrator would: at once, and again and again where that fails. It does nothing else for anybody. */
public final class Keeper implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Suite suite;
    private final History history;
    private final Set<Part> starting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Keeper(Suite suite, History history) {
        this.suite = suite;
        this.history = history;
        threads.execute(this::keep);
    }

    /** Whether everything is alive and has answered since it was started. */
    public boolean isWhole() {
        return starting.isEmpty() && suite.parts().stream().noneMatch(Keeper::hasEnded);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void keep() {
        while (!Thread.currentThread().isInterrupted()) {
            suite.parts().stream()
                    .filter(Keeper::hasEnded)
                    .filter(starting::add)
                    .forEach(part -> threads.execute(() -> revive(part)));
            Waits.pause(LOOK);
        }
    }

    private void revive(Part part) {
        try {
            part.start();
            history.note(part.name() + " answers again");
        } catch (StartFailure e) {
            history.note(part.name() + " did not start, once more: "
                    + e.getMessage().lines().findFirst().orElse(""));
        } finally {
            starting.remove(part);
        }
    }

    private static boolean hasEnded(Part part) {
        return part.process().filter(process -> !process.isAlive()).isPresent();
    }
}
