package io.heirloom.ledger.anchor.send;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorService;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.anchor.AnchorViews;
import io.heirloom.ledger.anchor.watch.AnchorAlert;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.TestLeases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The anchorer of a test log, driven turn by turn. No node is ever left alone, unless a test brings another clock. */
public final class TestAnchors {

    public final AnchorService service;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TestLog log;
    private final SenderParts parts;
    private Lease lease;

    public TestAnchors(TestLog log, ChainConfig chain) {
        this(log, chain, Map.of(), new EverLater());
    }

    TestAnchors(TestLog log, ChainConfig chain, Map<String, String> more) {
        this(log, chain, more, new EverLater());
    }

    /** @param more further settings below {@code heirloom.ledger.anchor} */
    TestAnchors(TestLog log, ChainConfig chain, Map<String, String> more, InstantSource clock) {
        this.log = log;
        this.parts = SenderParts.of(log.database.pool(), log.leases, chain, more, clock, metrics);
        this.service = AnchorViews.service(log.database.pool());
        takeOver();
    }

    /** Becomes the one writer, whoever was before. */
    void takeOver() {
        log.database.tamper(
                "update writer_lease set expires_at = clock_timestamp() - interval '1 second' where name = 'anchor'");
        lease = TestLeases.take(log.leases, Anchorer.LEASE);
    }

    public void turn() {
        get(parts.sender().turn(parts.chain(), lease));
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

    /** What was said of the anchor of that size, in order. */
    List<AnchorState> history(long size) {
        return AnchorViews.history(log.database.pool(), size);
    }

    Map<AnchorAlert, String> alerts() {
        return parts.watch().alerts();
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
