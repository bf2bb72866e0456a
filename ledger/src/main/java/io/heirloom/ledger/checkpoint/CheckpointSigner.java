package io.heirloom.ledger.checkpoint;

import static io.heirloom.ledger.refusal.Refusal.BEHIND;

import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tree.TreeHash;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Signs heads. A head that needs no cosignatures is published in the same transaction. */
@ApplicationScoped
public class CheckpointSigner {

    /** A head covers at most so many new leaves, so that a check stays short; a log that is behind signs several. */
    private static final long MOST_NEW_LEAVES = 5_000;
    /** A head is signed at the last multiple of this, so that there is one for the chain: a proof between two of them is short (ADR 0073). */
    private static final long WHOLE = 1_024;

    private final Leases leases;
    private final TreeStore tree;
    private final HeadRepository heads;
    private final HeadCheck check;
    private final boolean cosigned;

    CheckpointSigner(
            Leases leases, TreeStore tree, HeadRepository heads, HeadCheck check, @All List<Cosigners> cosigners) {
        this.leases = leases;
        this.tree = tree;
        this.heads = heads;
        this.check = check;
        this.cosigned = cosigners.stream().anyMatch(Cosigners::needed);
    }

    /** Signs a head of the tree as it stands, if it has grown; answers whether there is more to sign. */
    public Uni<Boolean> sign(Lease lease, OpenLog log) {
        return leases.transaction(lease, transaction -> heads.lastSigned(transaction, log.id())
                .chain(last -> tree.size(transaction, log.id()).chain(size -> next(transaction, log, last, size))));
    }

    private Uni<Boolean> next(SqlConnection transaction, OpenLog log, Optional<SignedHead> last, long size) {
        if (last.isEmpty()) {
            return add(transaction, log, 0, TreeHash.ofNothing(), null).replaceWith(size > 0);
        }
        long signed = last.get().size();
        BEHIND.unless(
                size >= signed,
                "the tree has " + size + " leaves, but a head of " + signed + " was signed; was a backup restored?");
        if (size == signed) {
            return Uni.createFrom().item(false);
        }
        long next = upTo(signed, Math.min(size, signed + MOST_NEW_LEAVES));
        return check.rootOf(transaction, log, last.get(), next)
                .chain(root -> add(transaction, log, next, root, signed))
                .replaceWith(next < size);
    }

    private static long upTo(long signed, long size) {
        long whole = size / WHOLE * WHOLE;
        return whole > signed ? whole : size;
    }

    private Uni<Void> add(SqlConnection transaction, OpenLog log, long size, byte[] root, Long previousSize) {
        String checkpoint = log.identity().sign(size, root);
        return heads.add(transaction, log.id(), size, previousSize, root, checkpoint)
                .chain(() -> cosigned ? Uni.createFrom().voidItem() : heads.publish(transaction, log.id(), size, ""));
    }
}
