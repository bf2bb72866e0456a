package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.anchor.AnchorState.FINAL;
import static io.heirloom.ledger.anchor.AnchorState.MINED;
import static io.heirloom.ledger.anchor.AnchorState.QUEUED;
import static io.heirloom.ledger.anchor.AnchorState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.anchor.AnchorViews;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.peer.HttpPeer.HangUp;
import io.heirloom.ledger.peer.NodePeer;
import io.heirloom.ledger.peer.Web3SignerPeer;
import java.time.Duration;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sender in a process of its own, killed with SIGKILL at each point between two steps that a crash could separate; another takes over. The
 * points are seen from outside: in the calls that it makes to its signer and its node.
 */
class SenderKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final ChainStage CHAIN = new ChainStage();

    private final TestLog log = new TestLog();
    private final Web3SignerPeer signer = new Web3SignerPeer(ChainConfig.DEVELOPMENT_KEY, 31337);
    private NodePeer node;
    private volatile JavaChild victim;

    /** Where it dies, what the table says then, and whether the transaction is with the node. */
    enum Point {
        BEFORE_SIGNING(QUEUED, false, false),
        AFTER_SIGNING_BEFORE_STORING(QUEUED, false, false),
        AFTER_STORING_BEFORE_SENDING(QUEUED, true, false),
        AFTER_SENDING_BEFORE_RECORDING(QUEUED, true, true),
        AFTER_MINING_BEFORE_RECORDING(SENT, true, true),
        AFTER_RECEIPT_BEFORE_FINAL(MINED, true, true);

        final AnchorState left;
        final boolean stored;
        final boolean sent;

        Point(AnchorState left, boolean stored, boolean sent) {
            this.left = left;
            this.stored = stored;
            this.sent = sent;
        }
    }

    @BeforeEach
    void connect() {
        node = new NodePeer(CHAIN.anvil().url());
    }

    @AfterEach
    void stop() {
        victim.close();
        node.close();
        signer.close();
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void aKilledSenderGoesOnWhereItWas(Point point) {
        // Given
        long nonce = CHAIN.mined();
        log.grow(5);
        arm(point);
        // When
        victim = start();
        untilKilled(point);
        // Then
        assertThat(newest().state()).isEqualTo(point.left);
        assertThat(newest().transaction() != null).isEqualTo(point.stored);
        assertThat(CHAIN.pending() + CHAIN.mined() - nonce).isEqualTo(point.sent ? 1 : 0);
        String before = point.stored ? newest().transaction().hash() : null;
        disarm();
        var next = new TestAnchors(
                log,
                TestChain.config(node.url(), CHAIN.contract(), SenderProcess.signer(signer.url(), signer.account())));
        next.until(FINAL, CHAIN.anvil());
        assertThat(CHAIN.mined() - nonce).as("nonces used").isEqualTo(1);
        assertThat(log.database.number("select count(*) from anchor_transaction"))
                .isEqualTo(1);
        assertThat(newest().transaction().nonce()).isEqualTo(nonce);
        if (point.stored) {
            assertThat(newest().transaction().hash()).isEqualTo(before);
        }
        assertThat(CHAIN.anchored()).isEqualTo(1);
        // The queue is not stranded: the next head follows with the next nonce.
        log.grow(3);
        next.turn();
        assertThat(newest().size()).isEqualTo(8);
        next.until(FINAL, CHAIN.anvil());
        assertThat(newest().transaction().nonce()).isEqualTo(nonce + 1);
        assertThat(CHAIN.anchored()).isEqualTo(2);
    }

    private void arm(Point point) {
        switch (point) {
            case BEFORE_SIGNING -> signer.beforeSigning(this::die);
            case AFTER_SIGNING_BEFORE_STORING -> signer.afterSigning(this::die);
            case AFTER_STORING_BEFORE_SENDING ->
                node.watch(new NodePeer.Watcher() {
                    @Override
                    public void before(JsonNode call) {
                        dieAt(call, "eth_sendRawTransaction", true);
                    }
                });
            case AFTER_SENDING_BEFORE_RECORDING -> dieAfter("eth_sendRawTransaction", (_, _) -> true);
            case AFTER_MINING_BEFORE_RECORDING ->
                dieAfter("eth_getTransactionReceipt", (_, answer) -> !answer.isNull());
            case AFTER_RECEIPT_BEFORE_FINAL -> dieAfter("eth_getBlockByNumber", this::inFinalBlock);
        }
    }

    private void dieAfter(String method, BiPredicate<JsonNode, JsonNode> when) {
        node.watch(new NodePeer.Watcher() {
            @Override
            public JsonNode after(JsonNode call, JsonNode answer) {
                dieAt(call, method, when.test(call, answer));
                return answer;
            }
        });
    }

    private void dieAt(JsonNode call, String method, boolean when) {
        if (when && call.get("method").asText().equals(method)) {
            die();
        }
    }

    private void die() {
        victim.kill();
        throw new HangUp();
    }

    private void disarm() {
        signer.beforeSigning(() -> {});
        signer.afterSigning(() -> {});
        node.watch(new NodePeer.Watcher() {});
    }

    /** Whether this is the answer about the final block, and it has come up to the anchor. */
    private boolean inFinalBlock(JsonNode call, JsonNode block) {
        Anchor anchor = newest();
        return call.at("/params/0").asText().equals("finalized")
                && anchor.state() == MINED
                && Long.decode(block.path("number").asText("0x0"))
                        >= anchor.block().number();
    }

    private void untilKilled(Point point) {
        await().atMost(PATIENCE).until(() -> {
            boolean blocks = point == Point.AFTER_MINING_BEFORE_RECORDING && newestIs(SENT)
                    || point == Point.AFTER_RECEIPT_BEFORE_FINAL && (newestIs(SENT) || newestIs(MINED));
            if (blocks && victim.alive()) {
                CHAIN.anvil().mine(1);
            }
            return !victim.alive();
        });
    }

    private JavaChild start() {
        return SenderProcess.start(
                log.database.address(), node.url(), CHAIN.contract(), signer.url(), signer.account());
    }

    private boolean newestIs(AnchorState state) {
        var all = AnchorViews.all(log.database.pool());
        return !all.isEmpty() && all.getFirst().state() == state;
    }

    private Anchor newest() {
        return AnchorViews.all(log.database.pool()).getFirst();
    }
}
