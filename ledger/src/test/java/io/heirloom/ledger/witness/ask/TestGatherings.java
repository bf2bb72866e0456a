package io.heirloom.ledger.witness.ask;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

public final class TestGatherings {

    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    private TestGatherings() {}

    public static WitnessConfig config(Optional<Path> policy) {
        return new Config(policy);
    }

    public static Gatherings of(Pool pool, WitnessConfig config) {
        var submission = new Submission(new WitnessClient(config), Clock.systemUTC(), config);
        return new Gatherings(submission, new CosignatureRepository(pool), new SimpleMeterRegistry(), config);
    }

    public static CosignatureRepository cosignatures(Pool pool) {
        return new CosignatureRepository(pool);
    }

    private record Config(Optional<Path> policy) implements WitnessConfig {

        @Override
        public Duration timeout() {
            return TIMEOUT;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration clockTolerance() {
            return Duration.ofMinutes(5);
        }
    }
}
