package io.heirloom.ledger.index;

import io.heirloom.ledger.witness.TestWitnesses;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.wire.problem.DomainException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks all the time for a proof that a handle is in no log, while writers come and go: each holds, under a witnessed head that is no older than the last. */
final class IndexReader implements AutoCloseable {

    private final TestIndex index;
    private final TestWitnesses witnesses;
    private final AtomicInteger rounds = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().unstarted(this::read);
    private volatile boolean stopped;
    private volatile Optional<String> failure = Optional.empty();
    private long size;

    IndexReader(TestIndex index, TestWitnesses witnesses) {
        this.index = index;
        this.witnesses = witnesses;
        thread.start();
    }

    int rounds() {
        return rounds.get();
    }

    Optional<String> failure() {
        return failure;
    }

    private void read() {
        while (!stopped && failure.isEmpty()) {
            try {
                look(Leaf.parse(Leaves.random()).handle());
                rounds.incrementAndGet();
            } catch (DomainException e) {
                failure = e.type().status() == 503 ? Optional.empty() : Optional.of(e.toString());
            } catch (RuntimeException e) {
                failure = Optional.of(e.toString());
            }
        }
    }

    private void look(byte[] handle) {
        TestIndex.Found found = index.find(handle);
        ExplainedProof proof = ExplainedProof.parse(found.indexProof());
        SignedNote note = SignedNote.parse(proof.proof().checkpoint());
        Checkpoint head = Checkpoint.parse(note.text());
        IndexLeaf leaf = IndexLeaf.parse(proof.leaf());
        must(witnesses.valid(note), "a head without a quorum is shown");
        must(
                ProofCheck.includes(
                        proof.proof().index(),
                        head.size(),
                        TreeHash.ofLeaf(proof.leaf()),
                        proof.proof().path(),
                        head.root()),
                "the leaf is not in the index log");
        must(
                PrefixProofCheck.excludes(leaf.prefixRoot(), handle, StrictBase64.decode(found.proof())),
                "the proof does not lead to the root");
        must(head.size() >= size, "an older head is shown");
        size = head.size();
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
