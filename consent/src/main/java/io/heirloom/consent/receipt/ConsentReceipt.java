package io.heirloom.consent.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "consent_receipt")
class ConsentReceipt {

    @Id
    UUID id;

    @Column(name = "record_id")
    UUID recordId;

    int sequence;

    @Column(name = "previous_id")
    UUID previousId;

    @Column(columnDefinition = "text")
    String state;

    @Column(name = "issued_at")
    Instant issuedAt;

    byte[] jws;

    protected ConsentReceipt() {}

    ConsentReceipt(UUID id, UUID previousId, ReceiptContent content, byte[] jws) {
        this.id = id;
        this.recordId = content.recordId();
        this.sequence = content.sequence();
        this.previousId = previousId;
        this.state = content.state();
        this.issuedAt = content.issuedAt();
        this.jws = jws.clone();
    }
}
