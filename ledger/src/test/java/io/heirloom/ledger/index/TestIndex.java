package io.heirloom.ledger.index;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.log.IndexCosigners;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.index.log.IndexPublisher;
import io.heirloom.ledger.index.log.TestIndexLogs;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.sequence.TreeStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The writer of the index as it runs in one process, driven turn by turn. */
public final class TestIndex {

    private final Pool pool;
    private final IndexStore store;
    private final IndexTurn turn;
    private final Lease lease;

    private TestIndex(Pool pool, Leases leases, Lease lease, LogIdentities identities, IndexCosigners cosigners) {
        this.pool = pool;
        this.lease = lease;
        var heads = new IndexRepository();
        this.store = new IndexStore(pool, heads, new PageRepository());
        IndexPublisher publisher = TestIndexLogs.publisher(pool, leases, identities, cosigners);
        var writer = new IndexWriter(leases, new TreeStore(), store, TestIndexLogs.of(identities), publisher);
        var lag = new IndexLag(pool, heads, new SimpleMeterRegistry());
        this.turn = new IndexTurn(store, writer, publisher, lag, identities);
    }

    public static TestIndex of(Pool pool) {
        return of(pool, TestIdentity.identities());
    }

    public static TestIndex of(Pool pool, LogIdentities identities) {
        return of(pool, identities, TestIndexLogs.nobody());
    }

    public static TestIndex of(Pool pool, LogIdentities identities, IndexCosigners cosigners) {
        Leases leases = TestLeases.of(pool);
        // Writers of one test take turns; each has a lease of its own.
        return new TestIndex(
                pool, leases, TestLeases.take(leases, "index " + UUID.randomUUID()), identities, cosigners);
    }

    /** The writer's loop as the service runs it. */
    static WriterLoop loop(Vertx vertx, Pool pool, Leases leases, Duration pause, IndexCosigners cosigners) {
        IndexTurn turn = new TestIndex(pool, leases, null, TestIdentity.identities(), cosigners).turn;
        return new WriterLoop(vertx, leases, Indexing.LEASE, pause, turn::take).whenIdle(turn::rest);
    }

    /** Turns until every published head is indexed. */
    public void work() {
        while (get(turn())) {
            continue;
        }
    }

    public Uni<Boolean> turn() {
        return turn.take(lease);
    }

    public long behind() {
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
