package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.ChainHead;
import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.sequence.TreeStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Makes the transaction that brings a head to the contract: the proof from the head that the chain holds, and the next nonce. */
@ApplicationScoped
class AnchorSigner {

    private final Pool pool;
    private final TreeStore tree;
    private final AnchorRepository anchors;
    private final CheckpointService checkpoints;

    AnchorSigner(Pool pool, TreeStore tree, AnchorRepository anchors, CheckpointService checkpoints) {
        this.pool = pool;
        this.tree = tree;
        this.anchors = anchors;
        this.checkpoints = checkpoints;
    }

    Uni<Anchor> sign(AnchorChain chain, Target target, Anchor anchor) {
        return chain.head()
                .call(this::requireOurs)
                .chain(head -> head.size() >= anchor.size()
                        ? Uni.createFrom().item(anchor.failed("the chain already holds a head of " + head.size()))
                        : signAfter(head, chain, target, anchor));
    }

    private Uni<Anchor> signAfter(ChainHead head, AnchorChain chain, Target target, Anchor anchor) {
        return nonce(chain, target)
                .chain(nonce -> tree.consistency(pool, head.size(), anchor.size())
                        .chain(proof -> chain.sign(nonce, anchor.size(), anchor.root(), proof)))
                .map(anchor::signed);
    }

    /** What the chain holds must be a head of this log's own past. Else one of the two was forked or restored, and nothing is sent. */
    private Uni<Void> requireOurs(ChainHead head) {
        require(!head.closed(), "the contract is closed: the log has ended");
        return checkpoints
                .last()
                .invoke(last -> require(
                        head.size() <= last.size(),
                        "the chain holds a head of " + head.size() + " leaves, this log has signed " + last.size()
                                + "; was a backup restored?"))
                .chain(() -> tree.root(pool, head.size()))
                .invoke(root -> require(
                        head.size() == 0 || Arrays.equals(root, head.root()),
                        "the chain holds another root for " + head.size() + " leaves: the log has been forked"))
                .replaceWithVoid();
    }

    private Uni<Long> nonce(AnchorChain chain, Target target) {
        return Uni.combine()
                .all()
                .unis(anchors.lastNonce(pool, target), chain.transactionCount())
                .with((last, mined) -> {
                    require(
                            last.map(nonce -> nonce < mined).orElse(true),
                            "the chain has lost transactions of this key that were mined");
                    return mined;
                });
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalStateException(reason);
        }
    }
}
