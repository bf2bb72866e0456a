package io.heirloom.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** The same buckets for every duration that dashboards and alerts speak of, so that quantiles can be taken over all replicas. */
class LatencyBuckets {

    private static final Set<String> TIMED = Set.of(
            "http.server.requests",
            "http.client.requests",
            "heirloom.graphql.field",
            "heirloom.consent.withdrawal.effect");
    /** Nanoseconds, as Micrometer counts durations. */
    private static final double[] BUCKETS = Stream.of(5L, 25L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter latencyBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return TIMED.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
