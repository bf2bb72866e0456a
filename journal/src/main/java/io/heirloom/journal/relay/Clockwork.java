package io.heirloom.journal.relay;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * When the work is done next. One piece of work at a time: whoever does it says by one of the answers that it is over. Everything happens on
 * one Vert.x context of its own, so that no timer drags the context of a request along.
 */
final class Clockwork {

    private static final long WORKING = -1;

    private final Vertx vertx;
    private final Context own;
    private final long shortest;
    private final long longest;
    private final Runnable work;
    private volatile boolean running;
    private long timer = WORKING;
    /** Longer than the shortest only while nothing is found. */
    private long pause;

    Clockwork(Vertx vertx, Duration shortest, Duration longest, Runnable work) {
        this.vertx = vertx;
        this.own = vertx.getOrCreateContext();
        this.shortest = shortest.toMillis();
        this.longest = longest.toMillis();
        this.work = work;
    }

    void start() {
        running = true;
        soon();
    }

    void stop() {
        running = false;
    }

    /** Something is about to be found: a long rest is cut short. A short one goes on, or constant news would put the work off for ever. */
    void hurry() {
        if (running) {
            own.runOnContext(_ -> {
                boolean resting = timer != WORKING && pause > shortest;
                pause = shortest;
                if (resting && vertx.cancelTimer(timer)) {
                    arm(shortest);
                }
            });
        }
    }

    /** Answer: something was found. */
    void soon() {
        again(shortest);
    }

    /** Answer: nothing was found. */
    void later() {
        own.runOnContext(_ -> {
            arm(pause);
            pause = Math.min(longest, 2 * pause);
        });
    }

    /** Answer: go on after just that time. */
    void again(long millis) {
        own.runOnContext(_ -> {
            pause = shortest;
            arm(millis);
        });
    }

    private void arm(long millis) {
        if (running) {
            timer = vertx.setTimer(Math.max(1, millis), _ -> {
                timer = WORKING;
                if (running) {
                    work.run();
                }
            });
        }
    }
}
