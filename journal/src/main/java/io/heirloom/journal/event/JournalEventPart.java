package io.heirloom.journal.event;

import io.heirloom.journal.subject.SubjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One salted part of an event, its payload encrypted under the subject's key. */
@Entity
@Immutable
@IdClass(JournalEventPart.Key.class)
@Table(name = "journal_event_part")
class JournalEventPart {

    record Key(UUID eventId, int partNo) {}

    @Id
    @Column(name = "event_id")
    UUID eventId;

    @Id
    @Column(name = "part_no")
    int partNo;

    @Column(columnDefinition = "text")
    String subject;

    byte[] ciphertext;

    byte[] commitment;

    protected JournalEventPart() {}

    static JournalEventPart of(UUID eventId, int partNo, SubjectId subject, byte[] ciphertext, byte[] commitment) {
        JournalEventPart part = new JournalEventPart();
        part.eventId = eventId;
        part.partNo = partNo;
        part.subject = subject.value();
        part.ciphertext = ciphertext;
        part.commitment = commitment;
        return part;
    }
}
