package io.heirloom.journal.event;

import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.trace.TraceParent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An appended event. The database refuses every later change but the relay's mark, which is not mapped here. */
@Entity
@Immutable
@Table(name = "journal_event")
class JournalEvent {

    @Id
    UUID id;

    @Column(columnDefinition = "text")
    String type;

    @Enumerated(EnumType.STRING)
    @Column(name = "leaf_class", columnDefinition = "text")
    LeafClass leafClass;

    UUID stream;

    long seq;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "actor_role", columnDefinition = "text")
    String actorRole;

    @Column(name = "actor_organisation", columnDefinition = "text")
    String actorOrganisation;

    byte[] leaf;

    @Column(name = "leaf_hash")
    byte[] leafHash;

    byte[] message;

    @Column(name = "next_commitment")
    byte[] nextCommitment;

    @Column(name = "trace_parent", columnDefinition = "text")
    String traceParent;

    protected JournalEvent() {}

    static JournalEvent of(EventDraft draft, RecordedEvent recorded, byte[] message, byte[] nextCommitment) {
        JournalEvent event = new JournalEvent();
        event.id = draft.id();
        event.type = draft.type();
        event.leafClass = draft.leafClass();
        event.stream = draft.stream();
        event.seq = recorded.seq();
        event.recordedAt = recorded.recordedAt();
        event.actorRole = draft.actor().role();
        event.actorOrganisation = draft.actor().organisation();
        event.leaf = recorded.leaf();
        event.leafHash = recorded.leafHash();
        event.message = message;
        event.nextCommitment = nextCommitment;
        event.traceParent = TraceParent.current();
        return event;
    }
}
