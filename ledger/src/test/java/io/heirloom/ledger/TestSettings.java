package io.heirloom.ledger;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as the service reads them, with their defaults. */
public final class TestSettings {

    private TestSettings() {}

    /** @param settings below the prefix of the mapping, which differ from the defaults */
    public static <T> T of(Class<T> mapping, String prefix, Map<String, String> settings) {
        var named = new HashMap<String, String>();
        settings.forEach((name, value) -> named.put(prefix + "." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(named)
                .build()
                .getConfigMapping(mapping);
    }
}
