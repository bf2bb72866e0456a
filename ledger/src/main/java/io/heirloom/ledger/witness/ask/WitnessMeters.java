package io.heirloom.ledger.witness.ask;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Each witness by its name, for heads of the log and those of its index apart: what it cosigned last, whether it cosigns, what it answers. */
final class WitnessMeters {

    private static final String NAME = "heirloom.ledger.witness.";
    private static final String TAG = "witness";
    private static final String OF = "of";

    private final MeterRegistry registry;
    private final String of;

    /** @param of whose heads: {@code log} or {@code index} */
    WitnessMeters(MeterRegistry registry, String of) {
        this.registry = registry;
        this.of = of;
    }

    void watch(String witness, LongSupplier size, DoubleSupplier cosigns) {
        Gauge.builder(NAME + "size", size::getAsLong)
                .tag(OF, of)
                .tag(TAG, witness)
                .strongReference(true)
                .register(registry);
        Gauge.builder(NAME + "cosigns", cosigns::getAsDouble)
                .tag(OF, of)
                .tag(TAG, witness)
                .strongReference(true)
                .register(registry);
    }

    void watchQuorum(BooleanSupplier met) {
        Gauge.builder(NAME + "quorum", () -> met.getAsBoolean() ? 1 : 0)
                .tag(OF, of)
                .description("0 while a signed head waits for cosignatures")
                .strongReference(true)
                .register(registry);
    }

    void count(String witness, String outcome) {
        registry.counter(NAME + "answers", OF, of, TAG, witness, "outcome", outcome)
                .increment();
    }
}
