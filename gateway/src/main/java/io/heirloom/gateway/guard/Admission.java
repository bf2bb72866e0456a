package io.heirloom.gateway.guard;

import java.util.ArrayDeque;

/** Who may execute now, who waits, who is sent away. */
final class Admission {

    private final int concurrent;
    private final int queue;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Admission(int concurrent, int queue) {
        this.concurrent = concurrent;
        this.queue = queue;
    }

    /** Starts the work at once or when its turn comes; false when even the queue is full. Each start must be followed by one {@link #leave}. */
    boolean enter(Runnable start) {
        synchronized (this) {
            if (running >= concurrent) {
                return waiting.size() < queue && waiting.add(start);
            }
            running++;
        }
        start.run();
        return true;
    }

    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
                return;
            }
        }
        next.run();
    }
}
