package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.chain.AnchorCall;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.chain.contract.ChainHead;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.sequence.TreeStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** Makes the transaction that brings a head to the contract: the proof from the head that the chain holds, and the nonce. */
@ApplicationScoped
class AnchorSigner {

    private final Pool pool;
    private final TreeStore tree;
    private final AnchorStore anchors;
    private final CheckpointService checkpoints;
    private final LogChain log;

    AnchorSigner(Pool pool, TreeStore tree, AnchorStore anchors, CheckpointService checkpoints, LogChain log) {
        this.pool = pool;
        this.tree = tree;
        this.anchors = anchors;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /**
     * With the nonce that the chain waits for, none in the table being beyond it: one after the last, or more where the key was used elsewhere.
     * Empty where the chain has gone past this head, so that it can no longer be brought there.
     */
    Uni<Optional<SignedTransaction>> sign(Turn turn, Anchor anchor) {
        return call(turn, anchor)
                .chain(call -> call.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : turn.chain()
                                .transactionCount()
                                .chain(nonce -> turn.chain().sign(nonce, call.get()))
                                .map(Optional::of));
    }

    /** The same head with the same nonce, at a higher offer than the given transaction. */
    Uni<Optional<SignedTransaction>> replace(Turn turn, Anchor anchor, SignedTransaction former) {
        return call(turn, anchor)
                .chain(call -> call.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : turn.chain().replace(former, call.get()).map(Optional::of));
    }

    /** The nonce that the chain waits for, where that was given already: a block that held its transaction is gone. */
    Uni<Optional<Long>> missingNonce(Turn turn) {
        return turn.chain().account().chain(account -> Uni.combine()
                .all()
                .unis(
                        anchors.lastNonce(pool, turn.target(), account),
                        turn.chain().transactionCount())
                .with((last, mined) -> last.filter(nonce -> nonce >= mined).map(_ -> mined)));
    }

    private Uni<Optional<AnchorCall>> call(Turn turn, Anchor anchor) {
        return turn.chain().head().chain(head -> requireOurs(head)
                .chain(last -> head.size() > anchor.size()
                        ? Uni.createFrom().item(Optional.empty())
                        : tree.consistency(pool, last.log(), head.size(), anchor.size())
                                .map(proof -> Optional.of(new AnchorCall(anchor.size(), anchor.root(), proof)))));
    }

    /** What the chain holds must be a head of this log's own past. Else one of the two was forked or restored, and nothing is sent. */
    private Uni<SignedHead> requireOurs(ChainHead head) {
        require(!head.closed(), "the contract is closed: the log has ended");
        return checkpoints
                .lastSigned(log.origin())
                .invoke(last -> require(
                        head.size() <= last.size(),
                        "the chain holds a head of " + head.size() + " leaves, this log has signed " + last.size()
                                + "; was a backup restored?"))
                .call(last -> tree.root(pool, last.log(), head.size())
                        .invoke(root -> require(
                                head.size() == 0 || Arrays.equals(root, head.root()),
                                "the chain holds another root for " + head.size()
                                        + " leaves: the log has been forked")));
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalStateException(reason);
        }
    }
}
