package io.heirloom.ledger.index;

import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.index.IndexRepository.Due;
import io.heirloom.ledger.index.log.IndexPublisher;
import io.heirloom.ledger.lease.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * One turn of the index's writer: the head that waits for its cosignatures is brought to the witnesses, and with it published the index goes on by
 * one head. So at most one is signed and not seen, and where witnesses are away the index stands still at the last one that has enough.
 */
@ApplicationScoped
class IndexTurn {

    private final IndexStore store;
    private final IndexWriter writer;
    private final IndexPublisher publisher;
    private final IndexLag lag;
    private final List<String> origins;

    IndexTurn(IndexStore store, IndexWriter writer, IndexPublisher publisher, IndexLag lag, LogIdentities identities) {
        this.store = store;
        this.writer = writer;
        this.publisher = publisher;
        this.lag = lag;
        this.origins = identities.all().map(LogIdentity::origin).toList();
    }

    /** Answers whether there is more to index at once. */
    Uni<Boolean> take(Lease lease) {
        return lag.measure()
                .chain(() -> publisher.publish(lease, origins))
                .chain(() -> grow(lease))
                .call(lag::measure);
    }

    /** Another replica writes. */
    void rest() {
        publisher.rest();
    }

    private Uni<Boolean> grow(Lease lease) {
        return store.due(origins).chain(due -> due.map(log -> grow(lease, log))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> grow(Lease lease, Due due) {
        return publisher
                .confirm(due.log(), due.origin())
                .chain(() -> writer.index(lease, due))
                .call(() -> publisher.publish(lease, origins));
    }
}
