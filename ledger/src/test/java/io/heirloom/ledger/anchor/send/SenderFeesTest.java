package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.chain.fee.FeeCapException;
import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is offered, what takes the place of what nobody mines, and what is not paid. */
class SenderFeesTest {

    private static final Map<String, String> IMPATIENT = Map.of("replace-after", "0s");

    @RegisterExtension
    static final ChainStage CHAIN = new ChainStage();

    private final TestLog log = new TestLog();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void whatNobodyMinesIsReplacedAndEachReplacementOffersAnEighthMore() {
        var anchors = new TestAnchors(log, CHAIN.config(), IMPATIENT);
        log.grow(5);
        anchors.turn();
        SignedTransaction former = anchors.newest().transaction();
        for (int i = 0; i < 3; i++) {
            anchors.turn();
            SignedTransaction next = anchors.newest().transaction();
            assertThat(next.nonce()).isEqualTo(former.nonce());
            // The node here would take less; the rule of the strictest is what counts.
            requireEighthMore(former.fees(), next.fees());
            assertThat(CHAIN.pending()).isEqualTo(1);
            former = next;
        }
        CHAIN.anvil().mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        assertThat(anchors.newest().transaction()).isEqualTo(former);
        assertThat(CHAIN.anchored()).isEqualTo(1);
        assertThat(log.database.number("select count(*) from anchor_transaction"))
                .isEqualTo(4);
    }

    @Test
    void theFormerOfTwoTransactionsMayBeTheOneThatIsMined() {
        // Given
        var anchors = new TestAnchors(log, CHAIN.config(), IMPATIENT);
        log.grow(5);
        anchors.turn();
        SignedTransaction first = anchors.newest().transaction();
        anchors.turn();
        assertThat(anchors.newest().transaction()).isNotEqualTo(first);
        // When
        CHAIN.forget();
        CHAIN.anvil().call("eth_sendRawTransaction", first.raw());
        CHAIN.anvil().mine(1);
        anchors.turn();
        // Then
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        assertThat(anchors.newest().transaction().hash()).isEqualTo(first.hash());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void whatHasBecomeTooCheapIsReplacedBeforeItIsSentAgain() {
        // Given: signed, stored, lost by the node, and meanwhile the chain asks a hundred times as much
        var anchors = new TestAnchors(log, CHAIN.config());
        log.grow(5);
        anchors.turn();
        SignedTransaction cheap = anchors.newest().transaction();
        CHAIN.forget();
        CHAIN.baseFee(cheap.fees().maxFee().longValueExact() * 100);
        // When
        for (int i = 0; i < 3; i++) {
            anchors.turn();
            CHAIN.anvil().mine(1);
        }
        anchors.turn();
        // Then
        assertThat(anchors.newest().state()).isIn(MINED, FINAL);
        assertThat(anchors.newest().transaction().nonce()).isEqualTo(cheap.nonce());
        requireEighthMore(cheap.fees(), anchors.newest().transaction().fees());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void aboveTheCapHeadsWaitAndAreAnchoredOnceItIsRaised() {
        var capped = new TestAnchors(log, CHAIN.config(Map.of("fees.cap", "1000", "fees.least-tip", "1")));
        log.grow(5);
        assertThatThrownBy(capped::turn).isInstanceOf(FeeCapException.class);
        assertThat(capped.newest().state()).isEqualTo(QUEUED);
        assertThat(capped.newest().reason()).contains("above the cap of 1000");
        assertThat(log.database.number("select count(*) from anchor_transaction"))
                .isZero();
        new TestAnchors(log, CHAIN.config()).until(FINAL, CHAIN.anvil());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void aReplacementAboveTheCapIsNotMadeAndTheFormerStays() {
        // Given
        var anchors = new TestAnchors(log, CHAIN.config());
        log.grow(5);
        anchors.turn();
        SignedTransaction first = anchors.newest().transaction();
        var cap = Map.of("fees.cap", first.fees().maxFee().toString());
        // When
        CHAIN.forget();
        var capped = new TestAnchors(log, CHAIN.config(cap), IMPATIENT);
        assertThatThrownBy(capped::turn).isInstanceOf(FeeCapException.class);
        // Then
        assertThat(capped.newest().state()).isEqualTo(SENT);
        assertThat(capped.newest().reason()).contains("a replacement would have to offer");
        assertThat(CHAIN.pending()).as("sent again").isEqualTo(1);
        CHAIN.anvil().mine(1);
        capped.turn();
        assertThat(capped.newest().state()).isEqualTo(MINED);
        assertThat(capped.newest().transaction()).isEqualTo(first);
        assertThat(capped.newest().reason()).isNull();
    }

    private static void requireEighthMore(Fees former, Fees next) {
        assertThat(times(next.maxFee(), 8)).isGreaterThanOrEqualTo(times(former.maxFee(), 9));
        assertThat(times(next.tip(), 8)).isGreaterThanOrEqualTo(times(former.tip(), 9));
    }

    private static BigInteger times(BigInteger number, int factor) {
        return number.multiply(BigInteger.valueOf(factor));
    }
}
