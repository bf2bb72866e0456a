package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class CheckpointSigner {

    /** A head covers at most so many new leaves, so that a check stays short; a log that is behind signs several. */
    private static final long MOST_NEW_LEAVES = 5_000;

    private final Leases leases;
    private final TreeStore tree;
    private final HeadRepository heads;
    private final HeadCheck check;
    private final LogIdentity identity;

    CheckpointSigner(Leases leases, TreeStore tree, HeadRepository heads, HeadCheck check, LogIdentity identity) {
        this.leases = leases;
        this.tree = tree;
        this.heads = heads;
        this.check = check;
        this.identity = identity;
    }

    /** Signs the head of the tree as it stands, if it has grown; answers whether there is more to sign. */
    public Uni<Boolean> sign(Lease lease) {
        return leases.transaction(
                lease, transaction -> tree.lockSize(transaction).chain(size -> heads.last(transaction)
                        .chain(last -> last.isEmpty()
                                ? add(transaction, 0, TreeHash.ofNothing(), null)
                                        .replaceWith(size > 0)
                                : follow(transaction, last.get(), size))));
    }

    private Uni<Boolean> follow(SqlConnection transaction, SignedHead last, long size) {
        if (size == last.size()) {
            return Uni.createFrom().item(false);
        }
        if (size < last.size()) {
            return Uni.createFrom()
                    .failure(new RefusedToSignException("the tree has " + size + " leaves, but a head of " + last.size()
                            + " was signed; was a backup restored?"));
        }
        long next = Math.min(size, last.size() + MOST_NEW_LEAVES);
        return check.rootOf(transaction, last, next)
                .chain(root -> add(transaction, next, root, last.size()))
                .replaceWith(next < size);
    }

    private Uni<Void> add(SqlConnection transaction, long size, byte[] root, Long previousSize) {
        return heads.add(transaction, size, previousSize, root, identity.sign(size, root));
    }
}
