package io.heirloom.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.chain.Receipt;
import io.heirloom.ledger.chain.SignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final SignedTransaction TRANSACTION =
            new SignedTransaction(0, "0x00", "0xaa", BigInteger.TEN, BigInteger.ONE);
    private static final Receipt IN_BLOCK_7 = new Receipt(7, "0xb7", true, "");
    private final Anchor sent = new Anchor(
                    5, new byte[32], 1, "0xc0", AnchorState.QUEUED, null, null, null, Instant.EPOCH)
            .signed(TRANSACTION)
            .sent();

    @Test
    void aTransactionInNoBlockStaysSent() {
        assertThat(sent.seen(Optional.empty(), 9).state()).isEqualTo(AnchorState.SENT);
    }

    @Test
    void itIsMinedUntilItsBlockIsFinal() {
        assertThat(sent.seen(Optional.of(IN_BLOCK_7), 6).state()).isEqualTo(AnchorState.MINED);
        assertThat(sent.seen(Optional.of(IN_BLOCK_7), 7).state()).isEqualTo(AnchorState.FINAL);
    }

    @Test
    void finalIsTakenBackWhenTheBlockIsGone() {
        Anchor reorged = sent.seen(Optional.of(IN_BLOCK_7), 7).seen(Optional.empty(), 9);
        assertThat(reorged.state()).isEqualTo(AnchorState.REORGED);
        assertThat(reorged.block()).isNull();
        assertThat(reorged.transaction()).isEqualTo(TRANSACTION);
    }

    @Test
    void anotherBlockIsShownAsItIs() {
        Anchor moved = sent.seen(Optional.of(IN_BLOCK_7), 7).seen(Optional.of(new Receipt(8, "0xb8", true, "")), 7);
        assertThat(moved.state()).isEqualTo(AnchorState.MINED);
        assertThat(moved.block()).isEqualTo(new Anchor.Block(8, "0xb8"));
    }

    @Test
    void aRefusalOfTheContractIsAFailure() {
        assertThat(sent.seen(Optional.of(new Receipt(7, "0xb7", false, "")), 7).state())
                .isEqualTo(AnchorState.FAILED);
    }
}
