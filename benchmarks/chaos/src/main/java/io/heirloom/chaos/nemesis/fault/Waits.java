package io.heirloom.chaos.nemesis.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** How long things last. */
public final class Waits {

    private Waits() {}

    /** Waits, unless the run is told to end. */
    public static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (until - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    public static Duration between(int fromMillis, int toMillis, Random random) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }
}
