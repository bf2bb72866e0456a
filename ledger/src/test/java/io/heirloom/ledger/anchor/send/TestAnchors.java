package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.TestSettings;
import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorService;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.anchor.AnchorViews;
import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.anchor.watch.AnchorWatch;
import io.heirloom.ledger.anchor.watch.TestWatch;
import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.sequence.TreeStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The anchorer of a test log, driven turn by turn. Every head is due at once, and no node is ever left alone, unless a test says so. */
public final class TestAnchors {

    public final AnchorService service;
    final AnchorWatch watch;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final LogChain configured;
    private final TestLog log;
    private final AnchorChain chain;
    private final AnchorSender sender;
    private final Lease lease;

    public TestAnchors(TestLog log, ChainConfig chain) {
        this(log, chain, Map.of(), new EverLater());
    }

    /** @param more further settings below {@code heirloom.ledger.anchor} */
    TestAnchors(TestLog log, ChainConfig chain, Map<String, String> more, InstantSource clock) {
        this.log = log;
        var pool = log.database.pool();
        AnchorConfig config = config(more);
        var store = new AnchorStore();
        this.configured = TestChain.of(chain, clock);
        var settlement = new Settlement(pool, log.leases, store);
        var signing = new Signing(
                pool, log.leases, store, new AnchorSigner(pool, new TreeStore(), store, log.checkpoints, configured));
        this.chain = configured.configured().orElseThrow();
        this.watch = TestWatch.of(pool, metrics, more);
        this.sender = new AnchorSender(
                configured,
                new HeadChoice(log.leases, store, config, configured),
                settlement,
                new Dispatch(pool, store, signing, settlement, config),
                watch);
        this.lease = TestLeases.take(log.leases, Anchorer.LEASE);
        this.service = AnchorViews.service(pool);
    }

    static AnchorConfig config(Map<String, String> more) {
        var settings = new HashMap<>(Map.of("leaves", "1", "max-age", "0s"));
        settings.putAll(more);
        return TestSettings.of(AnchorConfig.class, "heirloom.ledger.anchor", settings);
    }

    public void turn() {
        get(sender.turn(chain, lease));
    }

    /** Mines and takes turns until the newest anchor has reached this state. */
    public void until(AnchorState state, Anvil anvil) {
        Awaitility.await().until(() -> {
            anvil.mine(1);
            turn();
            return newest().state() == state;
        });
    }

    public List<Anchor> all() {
        return AnchorViews.all(log.database.pool());
    }

    public Anchor newest() {
        return all().getFirst();
    }

    Target target() {
        return Target.of(chain);
    }

    /** A clock that shows a much later time whenever it is looked at. */
    private static final class EverLater implements InstantSource {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        @Override
        public Instant instant() {
            return now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
        }
    }
}
