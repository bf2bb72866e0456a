package io.heirloom.ledger.index;

import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one writer of the index, apart from the log's: a head never waits for it. */
@ApplicationScoped
public class Indexing {

    static final String LEASE = "index";

    private final IndexWriter writer;
    private final IndexLag lag;
    private final WriterLoop loop;

    Indexing(Vertx vertx, Leases leases, IndexWriter writer, IndexLag lag, IndexConfig config) {
        this.writer = writer;
        this.lag = lag;
        this.loop = new WriterLoop(vertx, leases, LEASE, config.every(), this::turn);
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

    private Uni<Boolean> turn(Lease lease) {
        return lag.measure().chain(() -> writer.index(lease)).call(lag::measure);
    }
}
