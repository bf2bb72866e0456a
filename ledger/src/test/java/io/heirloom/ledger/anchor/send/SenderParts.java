package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.TestSettings;
import io.heirloom.ledger.anchor.watch.AnchorWatch;
import io.heirloom.ledger.anchor.watch.TestWatch;
import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TreeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A sender put together as the service does it. Every head is due at once, unless the settings say otherwise. */
record SenderParts(AnchorSender sender, LogChain configured, AnchorWatch watch) {

    AnchorChain chain() {
        return configured.configured().orElseThrow();
    }

    /** @param more settings below {@code heirloom.ledger.anchor} */
    static SenderParts of(
            Pool pool,
            Leases leases,
            ChainConfig chain,
            Map<String, String> more,
            InstantSource clock,
            MeterRegistry metrics) {
        AnchorConfig config = config(more);
        var store = new AnchorStore();
        var settlement = new Settlement(pool, leases, store);
        LogChain configured = TestChain.of(chain, clock);
        var signer = new AnchorSigner(pool, new TreeStore(), store, TestCheckpoints.service(pool), configured);
        AnchorWatch watch = TestWatch.of(pool, metrics, more);
        var sender = new AnchorSender(
                configured,
                new HeadChoice(leases, store, config, configured),
                settlement,
                new Dispatch(pool, store, new Signing(pool, leases, store, signer), settlement, config),
                watch);
        return new SenderParts(sender, configured, watch);
    }

    static AnchorConfig config(Map<String, String> more) {
        var settings = new HashMap<>(Map.of("leaves", "1", "max-age", "0s"));
        settings.putAll(more);
        settings.keySet().removeIf(name -> name.startsWith("alerts."));
        return TestSettings.of(AnchorConfig.class, "heirloom.ledger.anchor", settings);
    }
}
