package io.heirloom.ledger.writer;

import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.sequence.SequenceConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one publisher of heads that need cosignatures; apart from the writer, which a slow witness must not hold up. */
@ApplicationScoped
public class Publishing {

    static final String LEASE = "publish";

    private final Optional<WriterLoop> loop;

    Publishing(Vertx vertx, Leases leases, HeadPublisher publisher, SequenceConfig config) {
        this.loop = publisher.needed()
                ? Optional.of(
                        new WriterLoop(vertx, leases, LEASE, config.every(), publisher::turn).whenIdle(publisher::rest))
                : Optional.empty();
    }

    void onStart(@Observes StartupEvent event) {
        loop.ifPresent(WriterLoop::start);
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.ifPresent(WriterLoop::stop);
    }

    /** Why signed heads do not reach the world at present, if so. */
    public Optional<String> failure() {
        return loop.flatMap(WriterLoop::failure);
    }
}
