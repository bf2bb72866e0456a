package io.heirloom.chaos.nemesis;

import io.heirloom.chaos.history.History;
import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.chaos.nemesis.fault.Fault.FaultFailure;
import io.heirloom.chaos.nemesis.fault.Waits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Breaks something every few seconds. With the same seed and faults it makes the same choices in the same order. */
public final class Nemesis implements AutoCloseable {

    private static final int LEAST_REST_MILLIS = 2_000;
    private static final int MOST_REST_MILLIS = 7_000;

    private final Map<FaultKind, Fault> faults;
    private final Random random;
    private final History history;
    private final Consumer<String> tell;
    private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);
    private final Thread thread = new Thread(this::work, "nemesis");

    Nemesis(Map<FaultKind, Fault> faults, long seed, History history, Consumer<String> tell) {
        this.faults = new EnumMap<>(faults);
        this.random = new Random(seed);
        this.history = history;
        this.tell = tell;
    }

    public void begin() {
        thread.start();
    }

    /** How often each fault struck. */
    public synchronized Map<FaultKind, Integer> struck() {
        return new EnumMap<>(struck);
    }

    /** Ends the fault that lasts, and strikes no more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<FaultKind> kinds = new ArrayList<>(faults.keySet());
        while (!Thread.currentThread().isInterrupted()) {
            Waits.pause(Waits.between(LEAST_REST_MILLIS, MOST_REST_MILLIS, random));
            if (!Thread.currentThread().isInterrupted()) {
                strike(kinds.get(random.nextInt(kinds.size())));
            }
        }
    }

    private void strike(FaultKind kind) {
        // Its own dice: how often one fault rolls must not change what the next will be.
        var dice = new Random(random.nextLong());
        history.note(kind.word() + " begins");
        try {
            say(faults.get(kind).strike(dice));
            synchronized (this) {
                struck.merge(kind, 1, Integer::sum);
            }
        } catch (FaultFailure e) {
            say(kind.word() + " did not happen: " + e.getMessage());
        }
    }

    private void say(String event) {
        history.note(event);
        tell.accept("%4d s  %s".formatted(history.seconds(), event));
    }
}
