package io.heirloom.ledger;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.CheckpointSigner;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.sequence.Sequencer;
import io.heirloom.ledger.sequence.TestSequence;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.tree.TreeHash;
import java.util.List;

/** A log in a database of its own, driven step by step. */
public final class TestLog implements AutoCloseable {

    public final TestDatabase database = new TestDatabase();
    public final Leases leases = TestLeases.of(database.pool());
    public final CheckpointService checkpoints = TestCheckpoints.service(database.pool());
    private final Lease lease = TestLeases.take(leases, "log");
    private final OpenLog log = get(
            TestLogs.keys(database.pool(), leases, TestIdentity.identities()).open(lease));
    private final Sequencer sequencer = TestSequence.sequencer(leases, 1000);
    private final CheckpointSigner signer = TestCheckpoints.signer(leases, List.of());

    public TestLog() {
        sign();
    }

    public int id() {
        return log.id();
    }

    public byte[] add(byte[] entry) {
        byte[] hash = TreeHash.ofLeaf(entry);
        database.addLeaf(entry, hash);
        return hash;
    }

    /** Adds that many leaves and signs the head above them. */
    public SignedHead grow(int leaves) {
        for (int i = 0; i < leaves; i++) {
            add(Leaves.random());
        }
        sequence();
        sign();
        return last();
    }

    public SignedHead last() {
        return get(checkpoints.last());
    }

    public void sequence() {
        SignedHead last = last();
        while (get(sequencer.sequence(lease, log.id(), new Sequencer.Signed(last.size(), last.root())))) {
            continue;
        }
    }

    public void sign() {
        while (get(signer.sign(lease, log))) {
            continue;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
