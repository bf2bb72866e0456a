package io.heirloom.ledger.writer;

import io.heirloom.ledger.checkpoint.CheckpointSigner;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.LogKeys;
import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.sequence.Sequencer;
import io.heirloom.ledger.sequence.Sequencer.Signed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * One turn of the log's writer. Nothing gets a place in a log that somebody outside contradicts, and the step that signs repeats every check on
 * what is stored.
 */
@ApplicationScoped
class LogTurn {

    private final LogKeys keys;
    private final OutsideCheck outside;
    private final Sequencer sequencer;
    private final CheckpointSigner signer;
    private final Rollover rollover;

    LogTurn(LogKeys keys, OutsideCheck outside, Sequencer sequencer, CheckpointSigner signer, Rollover rollover) {
        this.keys = keys;
        this.outside = outside;
        this.sequencer = sequencer;
        this.signer = signer;
        this.rollover = rollover;
    }

    /** Answers whether there is more to do at once. */
    Uni<Boolean> take(Lease lease) {
        return keys.open(lease).chain(log -> outside.lastSigned(log).chain(last -> take(lease, log, last)));
    }

    private Uni<Boolean> take(Lease lease, OpenLog log, Optional<SignedHead> last) {
        if (last.isEmpty()) {
            return signer.sign(lease, log).replaceWith(true);
        }
        return rollover.due(log)
                .map(next -> rollover.turn(lease, log, next))
                .orElseGet(() -> grow(lease, log, last.get()));
    }

    private Uni<Boolean> grow(Lease lease, OpenLog log, SignedHead last) {
        return sequencer
                .sequence(lease, log.id(), new Signed(last.size(), last.root()))
                .chain(more -> signer.sign(lease, log).map(unsigned -> more || unsigned));
    }
}
