package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.anchor.AnchorState.FAILED;
import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.REORGED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.chain.Anvil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sender against a real chain and a real database. */
class AnchorSenderTest {

    // No block until the test asks for one.
    private final Anvil anvil = Anvil.start("--no-mining");
    private final TestLog log = new TestLog();
    private TestAnchors anchors;
    private String contract;

    @BeforeEach
    void deploy() {
        anvil.call("anvil_setAutomine", true);
        contract = anvil.deploy();
        anvil.call("anvil_setAutomine", false);
        anchors = new TestAnchors(log, anvil.config(contract));
    }

    @AfterEach
    void stop() {
        log.close();
        anvil.close();
    }

    @Test
    void aHeadGoesThroughItsStates() {
        log.grow(5);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(SENT);
        anvil.mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        anvil.mine(3);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(FINAL);
        assertThat(anchors.newest().size()).isEqualTo(5);
        assertThat(anchors.newest().block().hash()).startsWith("0x");
    }

    @Test
    void headsFollowEachOtherAndOnlyOneIsOnItsWay() {
        for (int i = 1; i <= 4; i++) {
            log.grow(7);
            anchors.turn();
            log.grow(1);
            anchors.turn();
            assertThat(anchors.all()).hasSize(i);
            assertThat(anchors.newest().state()).isEqualTo(SENT);
            anvil.mine(1);
        }
        anchors.turn();
        assertThat(anchors.all().stream().skip(1))
                .allMatch(anchor -> anchor.state() == FINAL || anchor.state() == MINED);
    }

    @Test
    void whileTheChainIsAwayHeadsWaitAndAreCaughtUp() {
        anvil.stop();
        log.grow(5);
        assertThatThrownBy(anchors::turn).isNotNull();
        assertThat(anchors.newest().state()).isEqualTo(QUEUED);
        assertThat(anchors.newest().transaction()).isNull();
        anvil.resume();
        anvil.call("anvil_setAutomine", true);
        anvil.deploy();
        anchors.until(FINAL, anvil);
        assertThat(anchors.all()).hasSize(1);
    }

    @Test
    void afterACrashBetweenSigningAndSendingTheSameBytesAreSent() {
        // Given: a transaction that was signed and stored, and a crash before it was sent
        log.grow(5);
        anchors.turn();
        var before = anchors.newest();
        anvil.call("anvil_dropAllTransactions");
        log.database.tamper("update anchor set state = 'QUEUED'");
        // When
        anchors.turn();
        anvil.mine(1);
        anchors.turn();
        // Then
        assertThat(anchors.newest().transaction()).isEqualTo(before.transaction());
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        assertThat(log.database.number("select count(*) from anchor")).isEqualTo(1);
    }

    @Test
    void afterACrashBetweenSendingAndRecordingNothingIsSentTwice() {
        log.grow(5);
        anchors.turn();
        var before = anchors.newest();
        log.database.tamper("update anchor set state = 'QUEUED'");
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(SENT);
        assertThat(anchors.newest().transaction()).isEqualTo(before.transaction());
        anvil.mine(1);
        log.database.tamper("update anchor set state = 'QUEUED'");
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
    }

    @Test
    void aDroppedTransactionIsSentAgain() {
        log.grow(5);
        anchors.turn();
        anvil.call("anvil_dropAllTransactions");
        anchors.turn();
        anvil.mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
    }

    @Test
    void aReorgTakesBackWhatWasMinedAndTheSameBytesAreMinedAgain() {
        // Given
        log.grow(5);
        anchors.turn();
        anvil.mine(1);
        anchors.turn();
        var mined = anchors.newest();
        // When
        anvil.call(
                "anvil_reorg", new ObjectMapper().getNodeFactory().numberNode(1), new ObjectMapper().createArrayNode());
        anvil.call("anvil_dropAllTransactions");
        anchors.turn();
        // Then: taken back, and sent again in the same turn
        assertThat(mined.state()).isEqualTo(MINED);
        assertThat(anchors.newest().state()).isIn(REORGED, SENT);
        anvil.mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        assertThat(anchors.newest().transaction()).isEqualTo(mined.transaction());
        assertThat(anchors.newest().block()).isNotEqualTo(mined.block());
    }

    @Test
    void aNonceThatWasUsedElsewhereIsReplaced() {
        log.grow(5);
        anchors.turn();
        var first = anchors.newest();
        anvil.call("anvil_dropAllTransactions");
        anvil.call("anvil_setNonce", "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", "0x9");
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(QUEUED);
        anchors.turn();
        assertThat(anchors.newest().transaction().nonce()).isEqualTo(9);
        assertThat(anchors.newest().transaction().hash())
                .isNotEqualTo(first.transaction().hash());
    }

    @Test
    void aLogBehindItsChainSendsNothing() {
        log.grow(5);
        anchors.turn();
        anvil.mine(1);
        anchors.turn();
        try (var restored = new TestLog()) {
            restored.grow(3);
            var again = new TestAnchors(restored, anvil.config(contract));
            assertThatThrownBy(again::turn).hasMessageContaining("was a backup restored?");
            restored.grow(9);
            assertThatThrownBy(again::turn).hasMessageContaining("the log has been forked");
        }
    }

    @Test
    void aContractThatRefusesIsAFailureAndIsSaid() {
        log.grow(5);
        anchors.turn();
        // Slot 4 holds the anchorer: it is replaced before our transaction is mined.
        anvil.call("anvil_setStorageAt", contract, "0x4", "0x" + "0".repeat(63) + "1");
        anvil.mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(FAILED);
        assertThat(anchors.newest().reason()).isEqualTo("the contract refused the head");
    }

    @Test
    void aNodeWithoutTheContractIsNotUsed() {
        try (var other = new TestLog()) {
            other.grow(5);
            var nowhere = new TestAnchors(other, anvil.config("0x00000000000000000000000000000000000000aa"));
            assertThatThrownBy(nowhere::turn).hasMessageContaining("there is no contract of a log");
            assertThat(nowhere.newest().state()).isEqualTo(QUEUED);
        }
    }
}
