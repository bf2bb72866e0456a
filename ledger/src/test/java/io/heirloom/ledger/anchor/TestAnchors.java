package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.sequence.TreeStore;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The anchorer of a test log, driven turn by turn. Every head is due at once. */
public final class TestAnchors {

    private final TestLog log;
    private final AnchorRepository anchors = new AnchorRepository();
    private final AnchorSender sender;
    private final Lease lease;

    public TestAnchors(TestLog log, ChainConfig chain) {
        this(log, chain, 1, Duration.ZERO);
    }

    TestAnchors(TestLog log, ChainConfig chain, long leaves, Duration maxAge) {
        this.log = log;
        var pool = log.database.pool();
        var signer = new AnchorSigner(pool, new TreeStore(), anchors, log.checkpoints);
        this.sender = new AnchorSender(
                AnchorChain.of(chain).orElseThrow(), pool, log.leases, anchors, signer, new AnchorConfig() {
                    @Override
                    public long leaves() {
                        return leaves;
                    }

                    @Override
                    public Duration maxAge() {
                        return maxAge;
                    }

                    @Override
                    public Duration every() {
                        return Duration.ofMillis(10);
                    }
                });
        this.lease = TestLeases.take(log.leases, "anchor");
    }

    public void turn() {
        get(sender.turn(lease));
    }

    /** Mines and takes turns until the newest anchor has reached this state. */
    public void until(AnchorState state, Anvil anvil) {
        Awaitility.await().until(() -> {
            anvil.mine(1);
            turn();
            return newest().state() == state;
        });
    }

    public AnchorService service() {
        return new AnchorService(log.database.pool(), anchors);
    }

    List<Anchor> all() {
        return get(anchors.page(log.database.pool(), Long.MAX_VALUE, 100));
    }

    Anchor newest() {
        return all().getFirst();
    }

    Target target(ChainConfig chain) {
        return Target.of(AnchorChain.of(chain).orElseThrow());
    }

    AnchorRepository repository() {
        return anchors;
    }

    Lease lease() {
        return lease;
    }
}
