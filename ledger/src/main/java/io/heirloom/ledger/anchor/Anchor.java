package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.anchor.AnchorState.FAILED;
import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.REORGED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;

import io.heirloom.ledger.chain.Receipt;
import io.heirloom.ledger.chain.SignedTransaction;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A head on its way to the chain. {@code transaction} is null until signed, {@code block} while it is in none, {@code reason} unless there is
 * something to explain.
 */
public record Anchor(
        long size,
        byte[] root,
        long chainId,
        String contract,
        AnchorState state,
        SignedTransaction transaction,
        Block block,
        String reason,
        Instant changedAt) {

    /** The block that holds the transaction. */
    public record Block(long number, String hash) {}

    Anchor signed(SignedTransaction signed) {
        return with(QUEUED, signed, null, null);
    }

    Anchor sent() {
        return with(SENT, transaction, null, reason);
    }

    /** Back to the start: another transaction of the same key has taken the nonce. */
    Anchor unsigned(String why) {
        return with(QUEUED, null, null, why);
    }

    Anchor failed(String why) {
        return with(FAILED, transaction, block, why);
    }

    /** What the chain's answer means for this anchor. */
    Anchor seen(Optional<Receipt> receipt, long finalBlock) {
        if (receipt.isEmpty()) {
            return block == null ? this : with(REORGED, transaction, null, "the block " + block.hash() + " is gone");
        }
        Receipt found = receipt.get();
        var where = new Block(found.blockNumber(), found.blockHash());
        if (!found.succeeded()) {
            return with(FAILED, transaction, where, "the contract refused the head");
        }
        return with(found.blockNumber() <= finalBlock ? FINAL : MINED, transaction, where, null);
    }

    boolean sameAs(Anchor other) {
        return state == other.state
                && Objects.equals(transaction, other.transaction)
                && Objects.equals(block, other.block);
    }

    private Anchor with(AnchorState newState, SignedTransaction newTransaction, Block newBlock, String newReason) {
        return new Anchor(size, root, chainId, contract, newState, newTransaction, newBlock, newReason, changedAt);
    }
}
