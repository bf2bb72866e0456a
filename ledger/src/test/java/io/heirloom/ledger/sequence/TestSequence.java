package io.heirloom.ledger.sequence;

import io.heirloom.ledger.lease.Leases;
import java.time.Duration;

public final class TestSequence {

    private TestSequence() {}

    public static Sequencer sequencer(Leases leases, int batch) {
        return new Sequencer(leases, new LeafRepository(), new TreeStore(), new TreeWriter(), config(batch));
    }

    public static TreeCheck check() {
        return new TreeCheck(new TreeStore());
    }

    public static SequenceConfig config(int batch) {
        return new SequenceConfig() {
            @Override
            public Duration every() {
                return Duration.ofMillis(10);
            }

            @Override
            public int batch() {
                return batch;
            }
        };
    }
}
