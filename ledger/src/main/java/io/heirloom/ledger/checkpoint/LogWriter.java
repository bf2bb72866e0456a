package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.sequence.SequenceConfig;
import io.heirloom.ledger.sequence.Sequencer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The one writer of the log: sequences what waits, then signs. */
@ApplicationScoped
public class LogWriter {

    public static final String LEASE = "log";

    private final WriterLoop loop;
    private final Sequencer sequencer;
    private final CheckpointSigner signer;

    LogWriter(Vertx vertx, Leases leases, Sequencer sequencer, CheckpointSigner signer, SequenceConfig config) {
        this.sequencer = sequencer;
        this.signer = signer;
        this.loop = new WriterLoop(vertx, leases, LEASE, config.every(), this::turn);
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

    private Uni<Boolean> turn(Lease lease) {
        return sequencer.sequence(lease).chain(more -> signer.sign(lease).map(unsigned -> more || unsigned));
    }
}
