package io.heirloom.consent.standing;

import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "item_standing")
class ItemStanding {

    private static final String OWNER = "OWNER";

    @Id
    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(name = "model_id")
    UUID modelId;

    @Column(name = "holder_kind", columnDefinition = "text")
    String holderKind;

    @Column(name = "holder_id")
    UUID holderId;

    @Column(name = "held_since")
    Instant heldSince;

    @Column(name = "custodian_kind", columnDefinition = "text")
    String custodianKind;

    @Column(name = "custodian_id")
    UUID custodianId;

    protected ItemStanding() {}

    Optional<UUID> owner() {
        return OWNER.equals(holderKind) ? Optional.of(holderId) : Optional.empty();
    }

    boolean inHandOf(Organisation organisation) {
        boolean custodian = organisation.kind().name().equals(custodianKind)
                && organisation.id().equals(custodianId);
        boolean holder = organisation.kind().name().equals(holderKind)
                && organisation.id().equals(holderId);
        return custodian || holder && custodianId == null;
    }
}
