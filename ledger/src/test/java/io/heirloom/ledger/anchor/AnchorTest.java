package io.heirloom.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.node.Receipt;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final SignedTransaction TRANSACTION =
            new SignedTransaction(0, "0x00", "0xaa", new Fees(BigInteger.TEN, BigInteger.ONE));
    private final Anchor sent = new Anchor(
                    5, new byte[32], new Target(1, "0xc0"), AnchorState.QUEUED, null, 0, null, null, Instant.EPOCH)
            .signed(TRANSACTION)
            .sent();

    @Test
    void itIsMinedWithWhatWasPaidAndThenFinal() {
        Anchor mined = sent.found(TRANSACTION, in(7, true));
        assertThat(mined.state()).isEqualTo(AnchorState.MINED);
        assertThat(mined.block()).isEqualTo(new Anchor.Block(7, "0xb7", 50_000, BigInteger.TWO));
        assertThat(mined.ended().state()).isEqualTo(AnchorState.FINAL);
        assertThat(mined.ended().block()).isEqualTo(mined.block());
    }

    @Test
    void finalIsTakenBackWhenTheBlockIsGone() {
        Anchor reorged = sent.found(TRANSACTION, in(7, true)).ended().gone();
        assertThat(reorged.state()).isEqualTo(AnchorState.REORGED);
        assertThat(reorged.block()).isNull();
        assertThat(reorged.transaction()).isEqualTo(TRANSACTION);
        assertThat(reorged.reason()).isEqualTo("block 7 with the hash 0xb7 is gone");
    }

    @Test
    void anotherBlockIsShownAsItIs() {
        Anchor moved = sent.found(TRANSACTION, in(7, true)).ended().found(TRANSACTION, in(8, true));
        assertThat(moved.state()).isEqualTo(AnchorState.MINED);
        assertThat(moved.block().number()).isEqualTo(8);
    }

    @Test
    void theTransactionShownIsTheOneThatWasMined() {
        var replacement = new SignedTransaction(0, "0x01", "0xbb", new Fees(BigInteger.valueOf(12), BigInteger.TWO));
        Anchor mined = sent.signed(replacement).found(TRANSACTION, in(7, true));
        assertThat(mined.transaction()).isEqualTo(TRANSACTION);
    }

    @Test
    void aReplacementLeavesItSent() {
        var replacement = new SignedTransaction(0, "0x01", "0xbb", new Fees(BigInteger.valueOf(12), BigInteger.TWO));
        assertThat(sent.signed(replacement).state()).isEqualTo(AnchorState.SENT);
    }

    @Test
    void aRefusalOfTheContractIsAFailure() {
        assertThat(sent.found(TRANSACTION, in(7, false)).state()).isEqualTo(AnchorState.FAILED);
    }

    private static Receipt in(long block, boolean succeeded) {
        return new Receipt("0xaa", block, "0xb" + block, succeeded, 50_000, BigInteger.TWO);
    }
}
