package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.anchor.AnchorState.FAILED;
import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.REORGED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;

import io.heirloom.ledger.chain.node.Receipt;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;

/**
 * A head on its way to the chain. {@code transaction} is the one in use, null until signed; {@code block} is null while it is in none,
 * {@code reason} unless there is something to explain.
 */
public record Anchor(
        long size,
        byte[] root,
        Target target,
        AnchorState state,
        SignedTransaction transaction,
        int attempts,
        Block block,
        String reason,
        Instant changedAt) {

    /** The block that holds the transaction, and what was used and paid there. */
    public record Block(long number, String hash, long gasUsed, BigInteger feePaid) {}

    /** Ready to be sent. A replacement leaves the state as it is: the former transaction may still be mined. */
    public Anchor signed(SignedTransaction signed) {
        return with(state, signed, null, null);
    }

    public Anchor sent() {
        return with(SENT, transaction, null, reason);
    }

    /** Back to the start: another transaction of the same key has taken the nonce. */
    public Anchor unsigned(String why) {
        return with(QUEUED, null, null, why);
    }

    public Anchor failed(String why) {
        return with(FAILED, transaction, block, why);
    }

    /** The same, with what there is to explain. */
    public Anchor because(String why) {
        return with(state, transaction, block, why);
    }

    /** In a block, by one of the transactions that were signed for it. */
    public Anchor found(SignedTransaction mined, Receipt receipt) {
        var where = new Block(receipt.blockNumber(), receipt.blockHash(), receipt.gasUsed(), receipt.paid());
        return receipt.succeeded()
                ? with(MINED, mined, where, null)
                : with(FAILED, mined, where, "the contract refused the head");
    }

    public Anchor gone() {
        return with(
                REORGED, transaction, null, "block " + block.number() + " with the hash " + block.hash() + " is gone");
    }

    public Anchor ended() {
        return with(FINAL, transaction, block, null);
    }

    public boolean sameAs(Anchor other) {
        return state == other.state
                && Objects.equals(transaction, other.transaction)
                && Objects.equals(block, other.block)
                && Objects.equals(reason, other.reason);
    }

    private Anchor with(AnchorState newState, SignedTransaction newTransaction, Block newBlock, String newReason) {
        return new Anchor(size, root, target, newState, newTransaction, attempts, newBlock, newReason, changedAt);
    }
}
