package io.heirloom.ledger.chain;

import io.heirloom.wire.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class DevelopmentKeyCheck implements ProductionCheck {

    private final ChainConfig config;

    DevelopmentKeyCheck(ChainConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        boolean anchors = config.rpcUrl().isPresent() && config.contract().isPresent();
        return anchors && config.privateKey().equals(ChainConfig.DEVELOPMENT_KEY)
                ? Optional.of("heirloom.ledger.chain.private-key is the development key")
                : Optional.empty();
    }
}
