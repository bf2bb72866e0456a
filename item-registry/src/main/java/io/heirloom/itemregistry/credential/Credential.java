package io.heirloom.itemregistry.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A signed proof of manufacture, written once. */
@Entity
@Immutable
class Credential {

    @Id
    UUID id;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "key_id")
    UUID keyId;

    @Column(columnDefinition = "text")
    String document;

    @Column(name = "issued_at")
    Instant issuedAt;

    protected Credential() {}

    static Credential of(UUID id, UUID itemId, UUID keyId, String document, Instant issuedAt) {
        var credential = new Credential();
        credential.id = id;
        credential.itemId = itemId;
        credential.keyId = keyId;
        credential.document = document;
        credential.issuedAt = issuedAt;
        return credential;
    }
}
