package io.heirloom.journal.event;

import io.heirloom.journal.subject.SubjectKey;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows what was appended, opening only the parts the caller may see. */
@ApplicationScoped
class Disclosure {

    static final int MOST = 1000;
    private static final String EVENTS =
            "from JournalEvent e where e.stream = :stream and e.seq >= :from order by e.seq";
    private static final String PARTS =
            "from JournalEventPart p where p.eventId in :events order by p.eventId, p.partNo";

    private final SubjectKeys subjectKeys;

    Disclosure(SubjectKeys subjectKeys) {
        this.subjectKeys = subjectKeys;
    }

    Uni<List<DisclosedEvent>> disclose(UUID stream, long fromSeq, Predicate<SubjectId> mayOpen) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(EVENTS, JournalEvent.class)
                .setParameter("stream", stream)
                .setParameter("from", fromSeq)
                .setMaxResults(MOST)
                .getResultList()
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : parts(session, events).chain(parts -> open(events, parts, mayOpen))));
    }

    private static Uni<List<JournalEventPart>> parts(Mutiny.Session session, List<JournalEvent> events) {
        return session.createSelectionQuery(PARTS, JournalEventPart.class)
                .setParameter("events", events.stream().map(event -> event.id).toList())
                .getResultList();
    }

    private Uni<List<DisclosedEvent>> open(
            List<JournalEvent> events, List<JournalEventPart> parts, Predicate<SubjectId> mayOpen) {
        Set<SubjectId> visible = parts.stream()
                .map(part -> new SubjectId(part.subject))
                .filter(mayOpen)
                .collect(Collectors.toSet());
        Map<UUID, List<JournalEventPart>> byEvent = parts.stream().collect(Collectors.groupingBy(part -> part.eventId));
        return subjectKeys.existing(visible).map(keys -> events.stream()
                .map(event -> show(event, byEvent.get(event.id), keys))
                .toList());
    }

    private static DisclosedEvent show(
            JournalEvent event, List<JournalEventPart> parts, Map<SubjectId, SubjectKey> keys) {
        return new DisclosedEvent(
                event.id,
                event.type,
                event.seq,
                Formulas.base64(event.leaf),
                Formulas.base64(event.leafHash),
                parts.stream()
                        .map(part -> show(part, keys.get(new SubjectId(part.subject))))
                        .toList());
    }

    private static DisclosedPart show(JournalEventPart part, SubjectKey key) {
        if (key == null) {
            return DisclosedPart.withheld(part.commitment);
        }
        return key.decrypt(JournalEventPart.context(part.eventId, part.partNo), part.ciphertext)
                .map(payload -> DisclosedPart.opened(key.salt(part.eventId, part.partNo), payload))
                .orElseGet(() -> DisclosedPart.withheld(part.commitment));
    }
}
