package io.heirloom.benchmarks.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** Looks at the published head again and again, and how long each commit took to be under it. */
final class HeadWatch implements AutoCloseable {

    /** What is measured is that much coarser, never shorter than it was. */
    static final Duration LOOK = Duration.ofMillis(20);

    private final PublicLog log;
    private final Thread thread = new Thread(this::watch, "head watch");
    private final Deque<Commit> open = new ArrayDeque<>();
    private Waits waits = new Waits();
    private volatile long size;
    private volatile boolean stopped;
    private volatile RuntimeException failure;

    private record Commit(long size, int leaves, long nanos) {}

    HeadWatch(PublicLog log) {
        this.log = log;
        this.size = log.size();
        thread.setDaemon(true);
        thread.start();
    }

    /** The log will have that size with these leaves, which have just been committed. */
    synchronized void committed(long sizeAfter, int leaves) {
        open.add(new Commit(sizeAfter, leaves, System.nanoTime()));
    }

    /** Those since the last call. */
    synchronized Waits takeWaits() {
        Waits taken = waits;
        waits = new Waits();
        return taken;
    }

    long size() {
        if (failure != null) {
            throw failure;
        }
        return size;
    }

    void await(long wanted) {
        while (size() < wanted) {
            LockSupport.parkNanos(LOOK.toNanos() / 4);
        }
    }

    @Override
    public void close() {
        stopped = true;
    }

    private void watch() {
        try {
            while (!stopped) {
                seen(log.size());
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private synchronized void seen(long now) {
        long at = System.nanoTime();
        while (!open.isEmpty() && open.getFirst().size() <= now) {
            Commit commit = open.removeFirst();
            waits.add((at - commit.nanos()) / 1e6, commit.leaves());
        }
        size = now;
    }
}
