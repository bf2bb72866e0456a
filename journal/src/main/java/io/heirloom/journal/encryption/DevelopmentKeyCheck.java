package io.heirloom.journal.encryption;

import io.heirloom.journal.JournalConfig;
import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Production never runs under the key that stands in this repository. */
@ApplicationScoped
class DevelopmentKeyCheck implements ProductionCheck {

    private final JournalConfig config;

    DevelopmentKeyCheck(JournalConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        return config.keyEncryptionKey().equals(JournalConfig.DEVELOPMENT_KEY)
                ? Optional.of("heirloom.journal.key-encryption-key is the development key")
                : Optional.empty();
    }
}
