package io.heirloom.operations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The suite's clock: UTC, ticking in microseconds, which is what PostgreSQL keeps and what answers show. */
public class Clocks {

    @Produces
    @Singleton
    Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
