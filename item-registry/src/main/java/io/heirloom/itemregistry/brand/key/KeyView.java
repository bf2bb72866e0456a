package io.heirloom.itemregistry.brand.key;

import java.time.Instant;
import java.util.UUID;

record KeyView(
        UUID id,
        UUID brandId,
        String publicKeyMultibase,
        String verificationMethod,
        Instant createdAt,
        Instant compromisedAt) {

    static KeyView of(BrandKey key, String verificationMethod) {
        return new KeyView(key.id, key.brandId, key.publicKey, verificationMethod, key.createdAt, key.compromisedAt);
    }
}
