package io.heirloom.local;

/** Every port of the suite. {@code HEIRLOOM_<NAME>_PORT} in the environment overrides the default. */
public enum Endpoint {
    GATEWAY("gateway", 8080),
    ITEM_REGISTRY("item-registry", 8081),
    OWNERSHIP("ownership", 8082),
    DEALER_NETWORK("dealer-network", 8083),
    CONSENT("consent", 8084),
    LEDGER("ledger", 8085),
    WITNESS("witness", 8086),
    GATEWAY_MANAGEMENT("gateway, management", 9080),
    ITEM_REGISTRY_MANAGEMENT("item-registry, management", 9081),
    OWNERSHIP_MANAGEMENT("ownership, management", 9082),
    DEALER_NETWORK_MANAGEMENT("dealer-network, management", 9083),
    CONSENT_MANAGEMENT("consent, management", 9084),
    LEDGER_MANAGEMENT("ledger, management", 9085),
    WITNESS_MANAGEMENT("witness, management", 9086),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka, controller", 19093),
    KEYCLOAK("Keycloak", 18080),
    KEYCLOAK_HEALTH("Keycloak, health", 19000),
    ANVIL("anvil", 18545);

    private final String title;
    private final int defaultPort;

    Endpoint(String title, int defaultPort) {
        this.title = title;
        this.defaultPort = defaultPort;
    }

    public String title() {
        return title;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that moves this port. */
    public String variable() {
        return "HEIRLOOM_" + name() + "_PORT";
    }
}
