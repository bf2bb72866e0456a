package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one writer of anchors; does nothing where no chain is configured. */
@ApplicationScoped
public class Anchorer {

    static final String LEASE = "anchor";

    private final Optional<WriterLoop> loop;

    Anchorer(Vertx vertx, Leases leases, LogChain chain, AnchorSender sender, AnchorConfig config) {
        this.loop = chain.configured()
                .map(anchors ->
                        new WriterLoop(vertx, leases, LEASE, config.every(), lease -> sender.turn(anchors, lease)))
                .map(writer -> writer.whenIdle(sender::rest));
    }

    void onStart(@Observes StartupEvent event) {
        loop.ifPresent(WriterLoop::start);
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.ifPresent(WriterLoop::stop);
    }

    public boolean configured() {
        return loop.isPresent();
    }

    /** Why no head can be anchored at present, if so. */
    public Optional<String> failure() {
        return loop.flatMap(WriterLoop::failure);
    }
}
