package io.heirloom.ledger.index;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.index.log.TestIndexLogs;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.sequence.TreeStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.UUID;

/** The writer of the index as it runs in one process, driven turn by turn. */
public final class TestIndex {

    private final Pool pool;
    private final IndexStore store = new IndexStore(new IndexRepository(), new PageRepository());
    private final IndexWriter writer;
    private final Lease lease;

    private TestIndex(Pool pool, LogIdentities identities) {
        Leases leases = TestLeases.of(pool);
        this.pool = pool;
        this.writer = new IndexWriter(leases, new TreeStore(), store, TestIndexLogs.of(identities), identities);
        // Writers of one test take turns; each has a lease of its own.
        this.lease = TestLeases.take(leases, "index " + UUID.randomUUID());
    }

    public static TestIndex of(Pool pool) {
        return of(pool, TestIdentity.identities());
    }

    public static TestIndex of(Pool pool, LogIdentities identities) {
        return new TestIndex(pool, identities);
    }

    /** Turns until every published head is indexed. */
    public void work() {
        while (get(turn())) {
            continue;
        }
    }

    Uni<Boolean> turn() {
        return writer.index(lease);
    }

    long behind() {
        return get(store.heads().behind(pool));
    }

    /** What stands in a bundle about one handle. */
    public record Found(String proof, String indexProof) {}

    public Found find(byte[] handle) {
        IndexProofs.OfLog log = prove(List.of(handle)).logs().getFirst();
        return new Found(log.handles().getFirst().proof(), log.indexProof());
    }

    IndexProofs prove(List<byte[]> handles) {
        return get(new IndexService(pool, store, new IndexLogRepository()).prove(handles));
    }
}
