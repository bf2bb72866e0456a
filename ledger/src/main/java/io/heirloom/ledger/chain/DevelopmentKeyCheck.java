package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.signer.SignerConfig;
import io.heirloom.operations.ProductionCheck;
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
        boolean local = config.signer().kind() == SignerConfig.Kind.LOCAL;
        return anchors && local && config.privateKey().equals(ChainConfig.DEVELOPMENT_KEY)
                ? Optional.of("heirloom.ledger.chain.private-key is the development key")
                : Optional.empty();
    }
}
