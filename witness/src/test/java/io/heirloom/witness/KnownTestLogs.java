package io.heirloom.witness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Tells the service under test the keys of the logs that tests take. */
public class KnownTestLogs implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var keys = new HashMap<String, String>();
        for (int i = 0; i < GrowingLog.KNOWN; i++) {
            keys.put(
                    "heirloom.witness.log.keys[" + i + "]",
                    GrowingLog.of(i).key().toString());
        }
        return keys;
    }

    @Override
    public void stop() {
        // Only settings were given.
    }
}
