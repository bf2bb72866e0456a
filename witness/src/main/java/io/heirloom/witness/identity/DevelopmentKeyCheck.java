package io.heirloom.witness.identity;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class DevelopmentKeyCheck implements ProductionCheck {

    private final IdentityConfig config;

    DevelopmentKeyCheck(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        if (config.ed25519Key().equals(IdentityConfig.DEVELOPMENT_ED25519)) {
            return Optional.of("heirloom.witness.identity.ed25519-key is the development key");
        }
        if (config.mlDsa44Key().equals(IdentityConfig.DEVELOPMENT_ML_DSA_44)) {
            return Optional.of("heirloom.witness.identity.ml-dsa44-key is the development key");
        }
        return config.name().equals(IdentityConfig.DEFAULT_NAME)
                ? Optional.of("heirloom.witness.identity.name is the example name")
                : Optional.empty();
    }
}
