package io.heirloom.dealernetwork.piece;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "piece")
class Piece {
    private static final String CONSIGNMENT = "CONSIGNMENT";

    @Id
    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(name = "model_id")
    UUID modelId;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "holder_kind", columnDefinition = "text"))
    @AttributeOverride(name = "id", column = @Column(name = "holder_id"))
    Party holder;

    @Column(name = "second_hand")
    boolean secondHand;

    @Column(name = "custody_id")
    UUID custodyId;

    @Column(name = "custody_purpose", columnDefinition = "text")
    String custodyPurpose;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "custodian_kind", columnDefinition = "text"))
    @AttributeOverride(name = "id", column = @Column(name = "custodian_id"))
    Party custodian;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "consignor_kind", columnDefinition = "text"))
    @AttributeOverride(name = "id", column = @Column(name = "consignor_id"))
    Party consignor;

    protected Piece() {}

    void registered(UUID brand, UUID model) {
        brandId = brand;
        modelId = model;
    }

    void titledTo(Party newHolder) {
        holder = newHolder;
        secondHand = secondHand || newHolder.is(Party.Kind.OWNER);
    }

    void handedOver(PieceEvent.HandedOver event) {
        custodyId = event.custodyId();
        custodyPurpose = event.purpose();
        custodian = event.custodian();
        consignor = event.titleHolder();
    }

    void returned(UUID custody) {
        if (custody.equals(custodyId)) {
            custodyId = null;
            custodyPurpose = null;
            custodian = null;
            consignor = null;
        }
    }

    /** The dealer that may sell the piece: to whom its present holder consigned it, else the dealer that holds the title itself. */
    Optional<UUID> sellingDealer() {
        if (consignedByHolder()) {
            return custodian.is(Party.Kind.DEALER) ? Optional.of(custodian.id()) : Optional.empty();
        }
        return Optional.ofNullable(holder)
                .filter(party -> party.is(Party.Kind.DEALER))
                .map(Party::id);
    }

    private boolean consignedByHolder() {
        return CONSIGNMENT.equals(custodyPurpose) && custodian != null && holder != null && holder.equals(consignor);
    }
}
