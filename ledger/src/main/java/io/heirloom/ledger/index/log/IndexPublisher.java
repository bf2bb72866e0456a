package io.heirloom.ledger.index.log;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Brings the signed head of an index log to those whose cosignatures it needs. With enough of them the world sees it, and the pages that it was
 * signed over take their place in the same transaction, so that proofs are always under a head with a quorum.
 */
@ApplicationScoped
public class IndexPublisher {

    private final Pool pool;
    private final Leases leases;
    private final IndexHeadRepository heads;
    private final PageRepository pages;
    private final WitnessedHeads witnessed;

    IndexPublisher(
            Pool pool, Leases leases, IndexHeadRepository heads, PageRepository pages, WitnessedHeads witnessed) {
        this.pool = pool;
        this.leases = leases;
        this.heads = heads;
        this.pages = pages;
        this.witnessed = witnessed;
    }

    /** Whether heads have to wait for cosignatures. */
    public boolean needed() {
        return witnessed.needed();
    }

    /** Publishes what waits in the indexes of these logs and has enough. */
    public Uni<Void> publish(Lease lease, Collection<String> origins) {
        return heads.waiting(pool, origins).chain(waiting -> Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(head -> publish(lease, head))
                .collect()
                .last());
    }

    /** Fails while the index of this log must not go on from its last head. */
    public Uni<Void> confirm(int log, String origin) {
        return witnessed.confirm(log, origin);
    }

    /** Another replica writes. */
    public void rest() {
        witnessed.rest();
    }

    private Uni<Void> publish(Lease lease, SignedHead head) {
        return witnessed.cosign(head).chain(cosigned -> cosigned.map(checkpoint -> publish(lease, head, checkpoint))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(Lease lease, SignedHead head, String checkpoint) {
        if (!checkpoint.startsWith(head.checkpoint())) {
            throw new IllegalStateException("the cosigned checkpoint is not the signed one");
        }
        String cosignatures = checkpoint.substring(head.checkpoint().length());
        return leases.transaction(lease, transaction -> publish(transaction, head, cosignatures));
    }

    private Uni<Void> publish(SqlConnection transaction, SignedHead head, String cosignatures) {
        return heads.publish(transaction, head.log(), head.size(), cosignatures)
                .chain(() -> pages.place(transaction, head.log()));
    }
}
