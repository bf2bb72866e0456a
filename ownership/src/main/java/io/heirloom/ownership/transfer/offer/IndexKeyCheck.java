package io.heirloom.ownership.transfer.offer;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;

/** Production needs its own secret for the hashes of recipients' addresses. */
@ApplicationScoped
class IndexKeyCheck implements ProductionCheck {

    static final String DEVELOPMENT_KEY = "ZGV2ZWxvcG1lbnQtb25seS1yZWNpcGllbnQtaW5kZXg=";
    private static final int BYTES = 32;

    private final OfferConfig config;

    IndexKeyCheck(OfferConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        String key = config.recipientIndexKey();
        if (key.equals(DEVELOPMENT_KEY)) {
            return Optional.of("heirloom.transfer.recipient-index-key is the development key");
        }
        return Base64.getDecoder().decode(key).length < BYTES
                ? Optional.of("heirloom.transfer.recipient-index-key is shorter than 32 bytes")
                : Optional.empty();
    }
}
