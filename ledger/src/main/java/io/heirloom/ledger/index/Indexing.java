package io.heirloom.ledger.index;

import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one writer of the index, apart from the log's: a head never waits for it. */
@ApplicationScoped
public class Indexing {

    static final String LEASE = "index";

    private final WriterLoop loop;

    Indexing(Vertx vertx, Leases leases, IndexTurn turn, IndexConfig config, MeterRegistry meters) {
        this.loop = new WriterLoop(vertx, leases, LEASE, config.every(), turn::take).whenIdle(turn::rest);
        Gauge.builder(
                        "heirloom.ledger.index.stopped",
                        loop,
                        writer -> writer.failure().isPresent() ? 1 : 0)
                .description("1 while the index cannot go on; health says why")
                .register(meters);
    }

    void onStart(@Observes StartupEvent event) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Why the index does not follow the log at present, if so. */
    public Optional<String> failure() {
        return loop.failure();
    }
}
