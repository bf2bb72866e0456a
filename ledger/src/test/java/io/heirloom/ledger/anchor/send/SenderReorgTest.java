package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.REORGED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.Anchor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that vanish, before and after the node called them final. A block is final with two on top. */
class SenderReorgTest {

    @RegisterExtension
    static final ChainStage CHAIN = new ChainStage();

    private final TestLog log = new TestLog();
    private TestAnchors anchors;

    @BeforeEach
    void connect() {
        anchors = new TestAnchors(log, CHAIN.config());
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anAnchorInALostBlockIsTakenBackAndTheSameBytesAreMinedAgain(int depth) {
        // Given
        log.grow(5);
        anchors.turn();
        CHAIN.anvil().mine(depth);
        anchors.turn();
        Anchor before = anchors.newest();
        assertThat(before.state()).isEqualTo(depth > 2 ? FINAL : MINED);
        // When
        CHAIN.reorg(depth);
        anchors.turn();
        // Then
        assertThat(anchors.history(5)).endsWith(before.state(), REORGED, SENT);
        assertThat(anchors.newest().block()).isNull();
        anchors.until(FINAL, CHAIN.anvil());
        assertThat(anchors.newest().transaction()).isEqualTo(before.transaction());
        assertThat(anchors.newest().block().hash()).isNotEqualTo(before.block().hash());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void whatLiesBelowTheLostBlocksStaysFinal() {
        log.grow(5);
        anchors.turn();
        CHAIN.anvil().mine(5);
        anchors.turn();
        CHAIN.reorg(4);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(FINAL);
        assertThat(anchors.history(5)).doesNotContain(REORGED);
    }

    @Test
    void everyHeadInLostBlocksIsTakenBackAndSentAgainInOrder() {
        // Given: two final heads in two blocks
        log.grow(5);
        anchors.turn();
        CHAIN.anvil().mine(1);
        anchors.turn();
        log.grow(3);
        anchors.turn();
        CHAIN.anvil().mine(3);
        anchors.turn();
        List<Anchor> before = anchors.all();
        assertThat(before).hasSize(2).allMatch(anchor -> anchor.state() == FINAL);
        // When
        CHAIN.reorg(4);
        anchors.turn();
        // Then
        assertThat(anchors.all().getFirst().state()).isEqualTo(REORGED);
        assertThat(anchors.all().getLast().state()).isEqualTo(SENT);
        anchors.until(FINAL, CHAIN.anvil());
        assertThat(anchors.all().stream().map(Anchor::transaction).toList())
                .isEqualTo(before.stream().map(Anchor::transaction).toList());
        assertThat(CHAIN.anchored()).isEqualTo(2);
    }
}
