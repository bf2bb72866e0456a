package io.heirloom.ownership.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@IdClass(Acknowledgement.Key.class)
@Table(name = "erasure_acknowledgement")
class Acknowledgement {

    record Key(UUID erasureId, String service) {}

    @Id
    UUID erasureId;

    @Id
    @Column(columnDefinition = "text")
    String service;

    Instant acknowledgedAt;

    protected Acknowledgement() {}

    Acknowledgement(UUID erasureId, String service, Instant acknowledgedAt) {
        this.erasureId = erasureId;
        this.service = service;
        this.acknowledgedAt = acknowledgedAt;
    }
}
