package io.heirloom.witness.cosign;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.wire.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts what checkpoints of known logs got, and speaks up where a log misbehaves. Nothing here is secret or personal. */
@ApplicationScoped
class Tally {

    private static final Logger LOG = Logger.getLogger(Tally.class);
    private static final String COUNTER = "heirloom.witness.checkpoints";

    private final MeterRegistry registry;

    Tally(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String origin, Cosigning outcome) {
        count(
                origin,
                switch (outcome) {
                    case Cosigning.Cosigned _ -> "cosigned";
                    case Cosigning.OtherSize _ -> "other-size";
                    case Cosigning.Inconsistent _ -> {
                        LOG.warnf("A checkpoint signed by %s was refused: not proven to extend the last one", origin);
                        yield "inconsistent";
                    }
                });
    }

    void count(String origin, ProblemType problem) {
        count(origin, problem.code());
    }

    void warnOfFork(Checkpoint cosigned, Checkpoint other) {
        LOG.errorf("FORK: %s signed two heads of size %d; both are kept as evidence", cosigned.origin(), other.size());
    }

    private void count(String origin, String outcome) {
        registry.counter(COUNTER, "log", origin, "outcome", outcome).increment();
    }
}
