package io.heirloom.ledger.chain;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Settings of the chain as the service reads them, with their defaults. */
public final class TestChain {

    private static final String PREFIX = "heirloom.ledger.chain.";

    private TestChain() {}

    /** @param more further settings below {@code heirloom.ledger.chain} */
    public static ChainConfig config(URI url, String contract, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put(PREFIX + "rpc-url", url.toString());
        settings.put(PREFIX + "contract", contract);
        more.forEach((name, value) -> settings.put(PREFIX + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ChainConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ChainConfig.class);
    }
}
