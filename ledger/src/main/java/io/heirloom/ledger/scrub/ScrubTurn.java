package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.scrub.ScrubState.Part.INDEX_LOG;
import static io.heirloom.ledger.scrub.ScrubState.Part.INDEX_PAGES;

import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.index.page.PageWalk;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One turn of the scrub: the next stretch of the log that is due, then of its index. At a finding it stays, looks again at each turn, and goes on once it fits. */
@ApplicationScoped
class ScrubTurn {

    private static final Logger LOG = Logger.getLogger(ScrubTurn.class);

    private final Leases leases;
    private final Reading reading;
    private final Scrubber scrubber;
    private final IndexScrubber index;
    private final ScrubRepository scrubs;

    ScrubTurn(Leases leases, Reading reading, Scrubber scrubber, IndexScrubber index, ScrubRepository scrubs) {
        this.leases = leases;
        this.reading = reading;
        this.scrubber = scrubber;
        this.index = index;
        this.scrubs = scrubs;
    }

    /** Answers whether something does not fit. */
    Uni<Boolean> take(Lease lease) {
        return reading.due().chain(due -> due.map(state -> take(lease, state))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> take(Lease lease, ScrubState state) {
        return reading.log(state)
                .chain(log -> look(log, state))
                .chain(next -> leases.transaction(lease, next::apply))
                .invoke(() -> {
                    if (state.finding() != null) {
                        LOG.infof("The scrub of log %d finds nothing any more", state.log());
                    }
                })
                .replaceWith(false)
                .onFailure(RefusedToSignException.class)
                .recoverWithUni(refused -> found(lease, state, refused.reason()));
    }

    /** Looks at what is next; answers what there is to store if it fits. */
    private Uni<Function<SqlConnection, Uni<Void>>> look(Log log, ScrubState state) {
        return switch (state.part()) {
            case LEAVES ->
                reading.stretch(state)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(stretch -> lookAtLeaves(log, state, stretch));
            case INDEX_LOG ->
                index.look(log, state.position(), reading.leaves())
                        .map(to -> to == state.position()
                                ? transaction -> scrubs.begin(transaction, state, INDEX_PAGES)
                                : transaction -> scrubs.move(transaction, state, to));
            case INDEX_PAGES ->
                index.lookAtPages(log, (int) state.position(), reading.leaves())
                        .map(to -> to == PageWalk.PARTS
                                ? transaction -> scrubs.pass(transaction, state.log())
                                : transaction -> scrubs.move(transaction, state, to));
        };
    }

    private Uni<Function<SqlConnection, Uni<Void>>> lookAtLeaves(Log log, ScrubState state, Stretch stretch) {
        boolean last = stretch.to() == state.signed();
        return scrubber.look(log, stretch)
                .chain(() -> last ? scrubber.lookBeyond(log) : Uni.createFrom().voidItem())
                .map(_ -> last
                        ? transaction -> scrubs.begin(transaction, state, INDEX_LOG)
                        : transaction -> scrubs.move(transaction, state, stretch.to()));
    }

    private Uni<Boolean> found(Lease lease, ScrubState state, String finding) {
        if (!finding.equals(state.finding())) {
            LOG.errorf("The scrub of log %d has found: %s", state.log(), finding);
        }
        return leases.transaction(lease, transaction -> scrubs.find(transaction, state, finding))
                .replaceWith(true);
    }
}
