package io.heirloom.consent.withdrawal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Measures from the moment a withdrawal arrives until its commit, which is when it takes effect everywhere. */
@Startup
@ApplicationScoped
class TimeToEffect {

    private final MeterRegistry meters;
    private final Timer timer;

    TimeToEffect(MeterRegistry meters) {
        this.meters = meters;
        this.timer = Timer.builder("heirloom.consent.withdrawal.effect")
                .description("Time from a withdrawal's arrival until no decision permits any more")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    <T> Uni<T> measure(Supplier<Uni<T>> withdrawal) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(meters);
            return withdrawal.get().onItem().invoke(() -> sample.stop(timer));
        });
    }
}
