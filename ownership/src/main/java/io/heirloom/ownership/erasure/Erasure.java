package io.heirloom.ownership.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "erasure")
class Erasure {

    enum AskedBy {
        OWNER,
        PRIVACY_OFFICER
    }

    @Id
    UUID id;

    UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    AskedBy askedBy;

    @Column(columnDefinition = "text")
    String caseReference;

    Instant askedAt;

    protected Erasure() {}

    static Erasure byOwner(UUID id, UUID ownerId, Instant now) {
        return new Erasure(id, ownerId, AskedBy.OWNER, null, now);
    }

    static Erasure byOfficer(UUID id, UUID ownerId, String caseReference, Instant now) {
        return new Erasure(id, ownerId, AskedBy.PRIVACY_OFFICER, caseReference, now);
    }

    private Erasure(UUID id, UUID ownerId, AskedBy askedBy, String caseReference, Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.askedBy = askedBy;
        this.caseReference = caseReference;
        this.askedAt = now;
    }
}
