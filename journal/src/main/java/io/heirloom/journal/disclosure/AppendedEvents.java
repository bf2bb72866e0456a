package io.heirloom.journal.disclosure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what was appended, in the caller's session. */
@ApplicationScoped
class AppendedEvents {

    private static final String OF_ONE = "select " + AppendedEvent.COLUMNS
            + " from JournalEvent e where e.stream = :stream and e.seq >= :from order by e.seq";
    private static final String OF_EACH = "select " + AppendedEvent.COLUMNS
            + " from JournalEvent e where e.stream in :streams and e.seq <= :last order by e.stream, e.seq";
    private static final String PARTS = "select " + AppendedPart.COLUMNS
            + " from JournalEventPart p where any_of(p.eventId, :events) order by p.eventId, p.partNo";

    Uni<List<AppendedEvent>> ofOne(UUID stream, long fromSeq, int most) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(OF_ONE, Object[].class)
                        .setParameter("stream", stream)
                        .setParameter("from", fromSeq)
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream().map(AppendedEvent::of).toList());
    }

    /** Those of each stream up to this number, stream after stream. */
    Uni<List<AppendedEvent>> ofEach(Collection<UUID> streams, long last) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(OF_EACH, Object[].class)
                        .setParameter("streams", streams)
                        .setParameter("last", last)
                        .getResultList())
                .map(rows -> rows.stream().map(AppendedEvent::of).toList());
    }

    /** The parts of these events, each event's in their order. */
    Uni<List<AppendedPart>> parts(List<AppendedEvent> events) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(PARTS, Object[].class)
                        .setParameter(
                                "events", events.stream().map(AppendedEvent::id).toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(AppendedPart::of).toList());
    }
}
