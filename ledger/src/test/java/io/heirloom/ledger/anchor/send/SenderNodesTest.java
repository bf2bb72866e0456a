package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.chain.node.NodeAwayException;
import io.heirloom.ledger.peer.HttpPeer.HangUp;
import io.heirloom.ledger.peer.NodePeer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes that are down, that lie, and that go away in the middle of the work. */
class SenderNodesTest {

    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(5);

    @RegisterExtension
    static final ChainStage CHAIN = new ChainStage();

    private final TestLog log = new TestLog();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private NodePeer first;

    @BeforeEach
    void start() {
        first = new NodePeer(CHAIN.anvil().url());
    }

    @AfterEach
    void stop() {
        first.close();
        log.close();
    }

    @Test
    void whileTheFirstNodeIsDownTheNextIsUsed() {
        first.setDown(true);
        var anchors = new TestAnchors(log, withFallback());
        log.grow(5);
        anchors.until(FINAL, CHAIN.anvil());
        assertThat(first.calls()).isPositive();
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void aNodeOfAnotherChainIsPassedOver() {
        first.alter("eth_chainId", _ -> TextNode.valueOf("0x1"));
        var anchors = new TestAnchors(log, withFallback());
        log.grow(5);
        anchors.until(FINAL, CHAIN.anvil());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void aNodeThatGoesAwayBeforeItIsSentToLosesNothing() {
        // Given
        goesAwayAt("eth_sendRawTransaction");
        var anchors = new TestAnchors(log, withFallback());
        log.grow(5);
        // When
        assertThatThrownBy(anchors::turn).isInstanceOf(NodeAwayException.class);
        Anchor stored = anchors.newest();
        anchors.turn();
        // Then
        assertThat(stored.state()).isEqualTo(QUEUED);
        assertThat(anchors.newest().state()).isEqualTo(SENT);
        assertThat(anchors.newest().transaction()).isEqualTo(stored.transaction());
        anchors.until(FINAL, CHAIN.anvil());
        assertThat(CHAIN.anchored()).isEqualTo(1);
    }

    @Test
    void anOutageThatLosesTransactionsIsCaughtUp() {
        // Given
        var anchors = new TestAnchors(log, alone());
        log.grow(5);
        anchors.turn();
        Anchor before = anchors.newest();
        // When
        first.setDown(true);
        CHAIN.forget();
        log.grow(3);
        assertThatThrownBy(anchors::turn).isInstanceOf(NodeAwayException.class);
        assertThat(anchors.newest().state()).isEqualTo(SENT);
        assertThat(anchors.all()).hasSize(1);
        first.setDown(false);
        // Then
        anchors.turn();
        CHAIN.anvil().mine(1);
        anchors.turn();
        assertThat(anchors.newest().state()).isEqualTo(MINED);
        assertThat(anchors.newest().transaction()).isEqualTo(before.transaction());
        untilAllIsFinal(anchors);
        assertThat(CHAIN.anchored()).isEqualTo(2);
    }

    @Test
    void anOutageOfFiveMinutesCostsFewCalls() {
        // Given
        var anchors = new TestAnchors(log, alone(), Map.of(), clock());
        log.grow(5);
        first.setDown(true);
        // When
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(anchors::turn).isInstanceOf(NodeAwayException.class);
            now.updateAndGet(before -> before.plus(BETWEEN_TURNS));
        }
        log.grow(7);
        // Then
        assertThat(first.calls()).isBetween(5, 15);
        assertThat(anchors.all()).hasSize(1);
        assertThat(anchors.newest().state()).isEqualTo(QUEUED);
        first.setDown(false);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
        untilAllIsFinal(anchors);
        assertThat(CHAIN.anchored()).isEqualTo(2);
    }

    private void untilAllIsFinal(TestAnchors anchors) {
        await().until(() -> {
            CHAIN.anvil().mine(1);
            anchors.turn();
            return anchors.newest().size() == log.last().size()
                    && anchors.newest().state() == FINAL;
        });
    }

    private void goesAwayAt(String method) {
        first.watch(new NodePeer.Watcher() {
            @Override
            public void before(JsonNode call) {
                if (call.get("method").asText().equals(method)) {
                    first.setDown(true);
                    throw new HangUp();
                }
            }
        });
    }

    private InstantSource clock() {
        return now::get;
    }

    private ChainConfig alone() {
        return TestChain.config(first.url(), CHAIN.contract(), Map.of());
    }

    private ChainConfig withFallback() {
        return TestChain.config(
                first.url(),
                CHAIN.contract(),
                Map.of("fallback-rpc-urls", CHAIN.anvil().url().toString()));
    }
}
