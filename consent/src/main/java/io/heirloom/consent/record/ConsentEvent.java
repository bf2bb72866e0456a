package io.heirloom.consent.record;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.profile.EventLine;
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
@Table(name = "consent_event")
class ConsentEvent {

    @Id
    UUID id;

    @Column(name = "record_id")
    UUID recordId;

    int sequence;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    ConsentState state;

    @Column(name = "event_time")
    Instant eventTime;

    @Column(name = "valid_until")
    Instant validUntil;

    byte[] document;

    @Column(columnDefinition = "text")
    String hash;

    @Column(name = "previous_hash", columnDefinition = "text")
    String previousHash;

    protected ConsentEvent() {}

    static ConsentEvent of(ConsentRecord record, EventLine line, byte[] document, String hash) {
        var event = new ConsentEvent();
        event.id = UUID.randomUUID();
        event.recordId = record.id;
        event.sequence = record.sequence;
        event.state = line.state();
        event.eventTime = line.at();
        event.validUntil = line.validUntil();
        event.document = document.clone();
        event.hash = hash;
        event.previousHash = record.headHash;
        return event;
    }

    EventLine line() {
        return new EventLine(state, eventTime, validUntil);
    }
}
