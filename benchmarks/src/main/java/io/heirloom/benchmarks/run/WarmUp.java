package io.heirloom.benchmarks.run;

import java.time.Duration;
import java.util.function.Function;

/**
 * Sends a load until more of it makes the answers no faster: the compiler is done when it has seen thousands of requests and several windows
 * in a row bring nothing. Bounded, and the bound is told: a line that never settled says so.
 */
final class WarmUp {
    static final Duration WINDOW = Duration.ofSeconds(5);
    static final int QUIET_WINDOWS = 4;
    static final int MOST_WINDOWS = 40;
    static final int LEAST_ANSWERS = 4_000;
    static final double NEWS = 1.05;

    private WarmUp() {}

    /** @param settled false where the bound ended it */
    record Warmth(Duration time, boolean settled) {}

    static Warmth of(Function<Duration, Wrk.Figures> load) {
        double best = 0;
        double answers = 0;
        int quiet = 0;
        int windows = 0;
        while (windows < MOST_WINDOWS && (quiet < QUIET_WINDOWS || answers < LEAST_ANSWERS)) {
            double rate = load.apply(WINDOW).goodPerSecond();
            answers += rate * WINDOW.toSeconds();
            windows++;
            if (rate > best * NEWS) {
                best = rate;
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return new Warmth(WINDOW.multipliedBy(windows), quiet >= QUIET_WINDOWS && answers >= LEAST_ANSWERS);
    }
}
