package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.refused;
import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.check.IndexHead.Trust;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether what an index is said to say stands in its log, who signed that log, and whether as many confirmed it as the policy asks for. */
final class IndexCheck {

    private final Account account;
    private final Optional<Policy> policy;
    private final Map<String, IndexHead> known = new HashMap<>();

    IndexCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.policy = policy;
    }

    IndexHead head(String stream, ExplainedProof proof, Collection<Head> heads) {
        IndexHead before = known.get(proof.text());
        if (before != null) {
            return before;
        }
        IndexHead head = read(stream, proof);
        Checkpoint checkpoint = head.checkpoint();
        require(
                ProofCheck.includes(
                        proof.proof().index(),
                        checkpoint.size(),
                        TreeHash.ofLeaf(proof.leaf()),
                        proof.proof().path(),
                        checkpoint.root()),
                "index-not-in-tree",
                Map.of("stream", stream));
        requireSameLog(head.leaf(), heads);
        requireNoFork(checkpoint);
        known.put(proof.text(), head);
        return head;
    }

    private IndexHead read(String stream, ExplainedProof proof) {
        SignedNote note;
        Checkpoint checkpoint;
        IndexLeaf leaf;
        try {
            note = SignedNote.parse(proof.proof().checkpoint());
            checkpoint = Checkpoint.parse(note.text());
            leaf = IndexLeaf.parse(proof.leaf());
        } catch (IllegalArgumentException _) {
            throw refused("next-malformed", Map.of("stream", stream));
        }
        require(
                checkpoint.origin().equals(IndexLeaf.originOf(leaf.origin())),
                "next-malformed",
                Map.of("stream", stream));
        return new IndexHead(
                leaf,
                checkpoint,
                policy.map(trusted -> trust(note, checkpoint, trusted.logs())).orElse(Trust.NOT_ASKED));
    }

    private Trust trust(SignedNote note, Checkpoint checkpoint, TrustPolicy trusted) {
        if (trusted.logs().stream().noneMatch(log -> log.key().name().equals(checkpoint.origin()))) {
            return Trust.UNKNOWN;
        }
        Judgement judgement = trusted.judge(note);
        require(!judgement.logs().isEmpty(), "index-unsigned", Map.of("origin", checkpoint.origin()));
        var confirmations = new Confirmations(account, trusted);
        confirmations.tell(checkpoint, judgement);
        if (!judgement.quorumMet()) {
            account.open("index-unwitnessed", Map.of("origin", checkpoint.origin()));
        } else if (!confirmations.asksForNobody()) {
            account.established("index-witnessed", Map.of("origin", checkpoint.origin()));
        }
        return Trust.SIGNED;
    }

    /** The head that the index names is the one shown elsewhere in the bundle, where it is of the same size. */
    private static void requireSameLog(IndexLeaf leaf, Collection<Head> heads) {
        var named = new Checkpoint(leaf.origin(), leaf.size(), leaf.root());
        boolean contradicted = heads.stream()
                .map(Head::checkpoint)
                .anyMatch(head ->
                        head.origin().equals(named.origin()) && head.size() == named.size() && !head.equals(named));
        require(!contradicted, "log-forked", Map.of("origin", leaf.origin(), "size", leaf.size()));
    }

    private void requireNoFork(Checkpoint checkpoint) {
        boolean forked = known.values().stream()
                .map(IndexHead::checkpoint)
                .anyMatch(other -> other.origin().equals(checkpoint.origin())
                        && other.size() == checkpoint.size()
                        && !other.equals(checkpoint));
        require(!forked, "log-forked", Map.of("origin", checkpoint.origin(), "size", checkpoint.size()));
    }
}
