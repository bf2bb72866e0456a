package io.heirloom.ledger.writer;

import io.heirloom.ledger.checkpoint.CheckpointSigner;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.ClosingNote;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.identity.LogRepository;
import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.tlog.note.Checkpoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Ends a log and begins the next. What has a place is signed and published first; then one transaction closes the old log, with a note that
 * names its successor, and opens the new one, empty. Leaves that wait go to the new log.
 */
@ApplicationScoped
class Rollover {

    private static final Logger LOG = Logger.getLogger(Rollover.class);

    private final Leases leases;
    private final LogRepository logs;
    private final LogIdentities identities;
    private final HeadRepository heads;
    private final CheckpointSigner signer;

    Rollover(
            Leases leases,
            LogRepository logs,
            LogIdentities identities,
            HeadRepository heads,
            CheckpointSigner signer) {
        this.leases = leases;
        this.logs = logs;
        this.identities = identities;
        this.heads = heads;
        this.signer = signer;
    }

    Optional<LogIdentity> due(OpenLog log) {
        return identities.due(log.log().origin());
    }

    /** One step towards the next log; answers whether there is more to do at once. */
    Uni<Boolean> turn(Lease lease, OpenLog log, LogIdentity next) {
        return signer.sign(lease, log)
                .chain(more -> more
                        ? Uni.createFrom().item(true)
                        : leases.transaction(lease, transaction -> close(transaction, log, next)));
    }

    private Uni<Boolean> close(SqlConnection transaction, OpenLog log, LogIdentity next) {
        return heads.publishedWhole(transaction, log.id()).chain(last -> last.map(
                        head -> close(transaction, log, head, next).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> close(SqlConnection transaction, OpenLog log, SignedHead last, LogIdentity next) {
        var head = new Checkpoint(log.log().origin(), last.size(), last.root());
        var note = new ClosingNote(head, next.origin(), next.verifierKeys());
        return logs.close(transaction, log.log(), next.origin(), log.identity().signText(note.text()))
                .chain(() -> logs.add(transaction, next))
                .invoke(() -> LOG.infof(
                        "Log %s ended with %d leaves; %s takes over", log.log().origin(), last.size(), next.origin()));
    }
}
