package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TreeStore;
import io.vertx.mutiny.sqlclient.Pool;

public final class TestCheckpoints {

    private TestCheckpoints() {}

    public static CheckpointSigner signer(Leases leases) {
        LogIdentity identity = TestIdentity.identity();
        var tree = new TreeStore();
        return new CheckpointSigner(leases, tree, new HeadRepository(), new HeadCheck(tree, identity), identity);
    }

    public static CheckpointService service(Pool pool) {
        return new CheckpointService(pool, new HeadRepository());
    }
}
