package io.heirloom.itemregistry.lifeevent;

import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Written once. The database refuses changes as well. */
@Entity
@Immutable
@Table(name = "life_event")
class LifeEvent {

    @Id
    UUID id;

    @Column(name = "item_id")
    UUID itemId;

    long seq;

    @Column(name = "biz_step", columnDefinition = "text")
    String bizStep;

    @Column(columnDefinition = "text")
    String disposition;

    @Column(name = "event_time")
    Instant eventTime;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "read_point", columnDefinition = "text")
    String readPoint;

    @Column(columnDefinition = "text")
    String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind", columnDefinition = "text")
    Organisation.Kind recordedByKind;

    @Column(name = "recorded_by_id")
    UUID recordedById;

    @Column(name = "declares_wrong_id")
    UUID declaresWrongId;

    @Column(name = "wrong_reason", columnDefinition = "text")
    String wrongReason;

    protected LifeEvent() {}

    static LifeEvent of(NewLifeEvent facts, long seq, Instant now) {
        var event = new LifeEvent();
        event.id = facts.id();
        event.itemId = facts.itemId();
        event.seq = seq;
        event.bizStep = facts.bizStep();
        event.disposition = facts.disposition();
        event.eventTime = facts.eventTime();
        event.recordedAt = now;
        event.readPoint = facts.readPoint();
        event.note = facts.note();
        facts.recordedBy().ifPresent(by -> {
            event.recordedByKind = by.kind();
            event.recordedById = by.id();
        });
        facts.declaresWrong().ifPresent(wrong -> {
            event.declaresWrongId = wrong.eventId();
            event.wrongReason = wrong.reason();
        });
        return event;
    }

    boolean isRecordedBy(Organisation organisation) {
        return organisation.kind() == recordedByKind && organisation.id().equals(recordedById);
    }
}
