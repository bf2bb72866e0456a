package io.heirloom.ledger.identity;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DevelopmentKeyCheck implements ProductionCheck {

    private static final List<String> KNOWN_TO_ALL =
            List.of(LogConfig.DEVELOPMENT_KEY, LogConfig.DEVELOPMENT_ML_DSA_KEY);

    private final LogConfig config;

    DevelopmentKeyCheck(LogConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        return check("signing-key", config.signingKey())
                .or(() -> check("ml-dsa-key", config.mlDsaKey()))
                .or(() -> config.next().flatMap(next -> check("next.signing-key", next.signingKey())))
                .or(() -> config.next().flatMap(next -> check("next.ml-dsa-key", next.mlDsaKey())));
    }

    private static Optional<String> check(String setting, String key) {
        return KNOWN_TO_ALL.contains(key)
                ? Optional.of("heirloom.ledger.log." + setting + " is a development key")
                : Optional.empty();
    }
}
