package io.heirloom.ledger.chain;

import io.heirloom.ledger.TestSettings;
import io.heirloom.ledger.identity.LogConfig;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A chain as the service would be configured for it. */
public final class TestChain {

    private TestChain() {}

    /** @param more further settings below {@code heirloom.ledger.chain} */
    public static ChainConfig config(URI url, String contract, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("rpc-url", url.toString(), "contract", contract));
        settings.putAll(more);
        return TestSettings.of(ChainConfig.class, "heirloom.ledger.chain", settings);
    }

    public static LogChain of(ChainConfig config, InstantSource clock) {
        return new LogChain(
                AnchorChain.of(config, clock), TestSettings.of(LogConfig.class, "heirloom.ledger.log", Map.of()));
    }
}
