package io.heirloom.ownership.title;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A piece and what stands on it now. Its row is the lock of everything that happens to the piece here. */
@Entity
@Table(name = "piece")
class Piece {

    @Id
    UUID itemId;

    UUID brandId;
    UUID modelId;
    UUID lossReportId;
    UUID openTransferId;
    UUID custodyId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    CustodyPurpose custodyPurpose;

    UUID custodianId;
    Instant custodySince;

    @Version
    int version;

    protected Piece() {}

    Piece(UUID itemId, UUID brandId, UUID modelId) {
        this.itemId = itemId;
        this.brandId = brandId;
        this.modelId = modelId;
    }

    Set<Hold> holds() {
        Set<Hold> holds = EnumSet.noneOf(Hold.class);
        if (lossReportId != null) {
            holds.add(Hold.LOSS);
        }
        if (openTransferId != null) {
            holds.add(Hold.OFFER_OPEN);
        }
        return holds;
    }

    void keep(Keeping keeping) {
        custodyId = keeping.custodyId();
        custodyPurpose = keeping.purpose();
        custodianId = keeping.dealerId();
        custodySince = keeping.since();
    }

    void takeBack() {
        custodyId = null;
        custodyPurpose = null;
        custodianId = null;
        custodySince = null;
    }

    /** Null while the title holder has the piece. */
    Keeping keeping() {
        return custodyId == null ? null : new Keeping(custodyId, custodyPurpose, custodianId, custodySince);
    }
}
