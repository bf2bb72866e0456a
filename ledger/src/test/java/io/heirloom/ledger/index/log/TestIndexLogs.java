package io.heirloom.ledger.index.log;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Optional;

public final class TestIndexLogs {

    private TestIndexLogs() {}

    public static IndexLog of(LogIdentities identities) {
        return new IndexLog(new IndexLogRepository(), new IndexHeadRepository(), identities);
    }

    public static IndexPublisher publisher(
            Pool pool, Leases leases, LogIdentities identities, IndexCosigners cosigners) {
        var heads = new IndexHeadRepository();
        return new IndexPublisher(
                pool, leases, heads, new PageRepository(), new WitnessedHeads(pool, heads, identities, cosigners));
    }

    /** As without a policy. */
    public static IndexCosigners nobody() {
        return new IndexCosigners() {
            @Override
            public boolean needed() {
                return false;
            }

            @Override
            public Uni<Boolean> confirm(SignedHead last) {
                return Uni.createFrom().item(true);
            }

            @Override
            public Uni<Optional<String>> cosign(SignedHead head) {
                return Uni.createFrom().item(Optional.of(head.checkpoint()));
            }
        };
    }
}
