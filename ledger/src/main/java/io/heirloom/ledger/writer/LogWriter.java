package io.heirloom.ledger.writer;

import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.sequence.SequenceConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one writer of the log: takes turns while this replica holds the lease. */
@ApplicationScoped
public class LogWriter {

    static final String LEASE = "log";

    private final WriterLoop loop;

    LogWriter(Vertx vertx, Leases leases, LogTurn turn, SequenceConfig config, MeterRegistry meters) {
        this.loop = new WriterLoop(vertx, leases, LEASE, config.every(), turn::take);
        for (Refusal refusal : Refusal.values()) {
            Gauge.builder("heirloom.ledger.refusing", this, writer -> writer.refuses(refusal) ? 1 : 0)
                    .description("1 while the log stands still for this reason")
                    .tag("reason", refusal.word())
                    .register(meters);
        }
    }

    void onStart(@Observes StartupEvent event) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Why the log does not grow at present, if so. */
    public Optional<String> failure() {
        return loop.failure();
    }

    /** The reason why the log refuses to grow, if it does. */
    public Optional<Refusal> refusal() {
        return loop.cause()
                .filter(RefusedToSignException.class::isInstance)
                .map(failure -> ((RefusedToSignException) failure).refusal());
    }

    private boolean refuses(Refusal refusal) {
        return refusal().filter(refusal::equals).isPresent();
    }
}
