package io.heirloom.itemregistry.brand.key;

import static io.heirloom.itemregistry.brand.key.BrandKeyProblem.KEY_ALREADY_COMPROMISED;

import io.heirloom.itemregistry.proof.Multikey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "brand_key")
class BrandKey {

    @Id
    UUID id;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(name = "public_key", columnDefinition = "text")
    String publicKey;

    @Column(name = "wrapped_private_key")
    byte[] wrappedPrivateKey;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "compromised_at")
    Instant compromisedAt;

    @Version
    int version;

    protected BrandKey() {}

    static BrandKey made(UUID id, UUID brandId, Multikey publicKey, byte[] wrappedPrivateKey, Instant now) {
        var key = new BrandKey();
        key.id = id;
        key.brandId = brandId;
        key.publicKey = publicKey.text();
        key.wrappedPrivateKey = wrappedPrivateKey;
        key.createdAt = now;
        return key;
    }

    /** The instant may move back as an investigation learns more, never forward. */
    void compromise(Instant since) {
        if (compromisedAt != null && !since.isBefore(compromisedAt)) {
            throw KEY_ALREADY_COMPROMISED.because(id);
        }
        compromisedAt = since;
    }
}
