package io.heirloom.consent.pseudonym;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PseudonymKeyCheck implements ProductionCheck {

    /** The key of the default profile; it is public, so it protects nobody. */
    static final String DEVELOPMENT_KEY = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgcHNldWRvbnltIGs=";

    private final PseudonymConfig config;

    PseudonymKeyCheck(PseudonymConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        return DEVELOPMENT_KEY.equals(config.key())
                ? Optional.of("heirloom.consent.pseudonym.key is the development key")
                : Optional.empty();
    }
}
