package io.heirloom.ledger.scrub;

import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** One turn of the scrub: the next stretch of the log that is due. At a finding it stays, looks again at each turn, and goes on once it fits. */
@ApplicationScoped
class ScrubTurn {

    private static final Logger LOG = Logger.getLogger(ScrubTurn.class);

    private final Leases leases;
    private final Reading reading;
    private final Scrubber scrubber;
    private final ScrubRepository scrubs;

    ScrubTurn(Leases leases, Reading reading, Scrubber scrubber, ScrubRepository scrubs) {
        this.leases = leases;
        this.reading = reading;
        this.scrubber = scrubber;
        this.scrubs = scrubs;
    }

    /** Answers whether something does not fit. */
    Uni<Boolean> take(Lease lease) {
        return reading.due().chain(due -> due.map(state -> take(lease, state))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> take(Lease lease, ScrubState state) {
        return reading.log(state)
                .chain(log -> reading.stretch(state)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(stretch -> look(lease, log, state, stretch)))
                .replaceWith(false)
                .onFailure(RefusedToSignException.class)
                .recoverWithUni(refused -> found(lease, state, refused.reason()));
    }

    private Uni<Void> look(Lease lease, Log log, ScrubState state, Stretch stretch) {
        boolean last = stretch.to() == state.signed();
        return scrubber.look(log, stretch)
                .chain(() -> last ? scrubber.lookBeyond(log) : Uni.createFrom().voidItem())
                .chain(() -> leases.transaction(
                        lease,
                        transaction -> last
                                ? scrubs.pass(transaction, log.id(), state.signed())
                                : scrubs.move(transaction, log.id(), stretch.to())))
                .invoke(() -> {
                    if (state.finding() != null) {
                        LOG.infof("The scrub of log %d finds nothing any more", log.id());
                    }
                });
    }

    private Uni<Boolean> found(Lease lease, ScrubState state, String finding) {
        if (!finding.equals(state.finding())) {
            LOG.errorf("The scrub of log %d has found: %s", state.log(), finding);
        }
        return leases.transaction(lease, transaction -> scrubs.find(transaction, state, finding))
                .replaceWith(true);
    }
}
