package io.heirloom.ledger.witness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Each witness by its name: what it cosigned last, whether it cosigns, what it answers. */
@ApplicationScoped
class WitnessMeters {

    private static final String NAME = "heirloom.ledger.witness.";
    private static final String TAG = "witness";

    private final MeterRegistry registry;

    WitnessMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(String witness, LongSupplier size, DoubleSupplier cosigns) {
        Gauge.builder(NAME + "size", size::getAsLong)
                .tag(TAG, witness)
                .strongReference(true)
                .register(registry);
        Gauge.builder(NAME + "cosigns", cosigns::getAsDouble)
                .tag(TAG, witness)
                .strongReference(true)
                .register(registry);
    }

    void watchQuorum(BooleanSupplier met) {
        Gauge.builder(NAME + "quorum", () -> met.getAsBoolean() ? 1 : 0)
                .description("0 while a signed head waits for cosignatures")
                .strongReference(true)
                .register(registry);
    }

    void count(String witness, String outcome) {
        registry.counter(NAME + "answers", TAG, witness, "outcome", outcome).increment();
    }
}
