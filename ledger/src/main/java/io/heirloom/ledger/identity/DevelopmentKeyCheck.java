package io.heirloom.ledger.identity;

import io.heirloom.wire.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class DevelopmentKeyCheck implements ProductionCheck {

    private final LogConfig config;

    DevelopmentKeyCheck(LogConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        if (config.signingKey().equals(LogConfig.DEVELOPMENT_KEY)) {
            return Optional.of("heirloom.ledger.log.signing-key is the development key");
        }
        return config.mlDsaKey().equals(LogConfig.DEVELOPMENT_ML_DSA_KEY)
                ? Optional.of("heirloom.ledger.log.ml-dsa-key is the development key")
                : Optional.empty();
    }
}
