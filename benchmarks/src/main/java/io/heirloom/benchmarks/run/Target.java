package io.heirloom.benchmarks.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the parts of the running suite are; ports as the launcher knows them, overridable the same way. */
record Target(Map<String, String> environment) {
    private static final String LOOPBACK = "http://localhost:";

    URI gateway() {
        return URI.create(LOOPBACK + port("GATEWAY", 8080));
    }

    URI itemRegistry() {
        return URI.create(LOOPBACK + port("ITEM_REGISTRY", 8081));
    }

    URI floor() {
        return URI.create(LOOPBACK + port("FLOOR", 8099));
    }

    URI token() {
        return URI.create(LOOPBACK + port("KEYCLOAK", 18080) + "/realms/heirloom/protocol/openid-connect/token");
    }

    /** The script of the checkout. */
    Path launcher() {
        return Path.of(environment.get("HEIRLOOM_ROOT")).resolve("heirloom");
    }

    /** The processes whose CPU time is read, by name and listening port. */
    Map<String, Integer> processes() {
        return Map.of(
                "kafka", port("KAFKA", 19092),
                "keycloak", port("KEYCLOAK", 18080),
                "gateway", port("GATEWAY", 8080),
                "item-registry", port("ITEM_REGISTRY", 8081),
                "ownership", port("OWNERSHIP", 8082),
                "dealer-network", port("DEALER_NETWORK", 8083),
                "consent", port("CONSENT", 8084),
                "ledger", port("LEDGER", 8085),
                "postgresql", port("POSTGRES", 15432),
                "floor", port("FLOOR", 8099));
    }

    private int port(String part, int usual) {
        return Optional.ofNullable(environment.get("HEIRLOOM_" + part + "_PORT"))
                .map(Integer::parseInt)
                .orElse(usual);
    }
}
