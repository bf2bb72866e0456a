package io.heirloom.ledger.anchor.watch;

import io.heirloom.ledger.TestSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.HashMap;
import java.util.Map;

public final class TestWatch {

    private static final String ALERTS = "alerts.";

    private TestWatch() {}

    /** @param settings below {@code heirloom.ledger.anchor}; those of alerts are used */
    public static AnchorWatch of(Pool pool, MeterRegistry metrics, Map<String, String> settings) {
        var own = new HashMap<String, String>();
        settings.forEach((name, value) -> {
            if (name.startsWith(ALERTS)) {
                own.put(name.substring(ALERTS.length()), value);
            }
        });
        return new AnchorWatch(pool, TestSettings.of(AlertConfig.class, "heirloom.ledger.anchor.alerts", own), metrics);
    }
}
