package io.heirloom.gateway.downstream;

/** The services behind the gateway, by the name their REST clients are configured under. */
public enum Part {
    ITEM_REGISTRY("item-registry"),
    OWNERSHIP("ownership"),
    DEALER_NETWORK("dealer-network"),
    CONSENT("consent"),
    LEDGER("ledger");

    private final String configKey;

    Part(String configKey) {
        this.configKey = configKey;
    }

    public String configKey() {
        return configKey;
    }
}
