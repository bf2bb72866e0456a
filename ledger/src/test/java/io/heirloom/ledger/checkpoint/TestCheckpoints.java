package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TestSequence;
import io.heirloom.ledger.sequence.TreeStore;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

public final class TestCheckpoints {

    private TestCheckpoints() {}

    public static CheckpointSigner signer(Leases leases, List<Cosigners> cosigners) {
        var tree = new TreeStore();
        return new CheckpointSigner(
                leases, tree, new HeadRepository(), new HeadCheck(tree, TestSequence.check()), cosigners);
    }

    public static CheckpointService service(Pool pool) {
        return new CheckpointService(pool, new HeadRepository());
    }
}
