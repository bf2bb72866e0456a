package io.heirloom.journal.event;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.subject.SubjectKey;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows what was appended, opening only the parts the caller may see. */
@ApplicationScoped
class Disclosure {

    static final int MOST = 1000;
    static final int MOST_OF_EACH = 100;
    private static final String EVENTS =
            "from JournalEvent e where e.stream = :stream and e.seq >= :from order by e.seq";
    private static final String EVENTS_OF_EACH =
            "from JournalEvent e where e.stream in :streams and e.seq <= :last order by e.stream, e.seq";
    private static final String PARTS =
            "from JournalEventPart p where any_of(p.eventId, :events) order by p.eventId, p.partNo";

    private final JournalConfig config;
    private final SubjectKeys subjectKeys;
    private final Streams streams;

    Disclosure(JournalConfig config, SubjectKeys subjectKeys, Streams streams) {
        this.config = config;
        this.subjectKeys = subjectKeys;
        this.streams = streams;
    }

    Uni<List<DisclosedEvent>> disclose(UUID stream, long fromSeq, Predicate<SubjectId> mayOpen) {
        return events(stream, fromSeq).chain(events -> show(events, (_, subject) -> mayOpen.test(subject)));
    }

    /** As {@link #disclose}, from the first event on; the last part of the last event opened too, where it is the last. */
    Uni<StreamEvidence> discloseToHolder(UUID stream, Predicate<SubjectId> mayOpen) {
        return events(stream, 0).chain(events -> show(events, (_, subject) -> mayOpen.test(subject))
                .chain(shown -> events.isEmpty() || events.size() == MOST
                        ? Uni.createFrom().item(new StreamEvidence(shown, null))
                        : streams.find(stream).map(end -> withNext(shown, events.getLast(), end))));
    }

    /** The first hundred events of each stream, each as its reader may see it. */
    Uni<List<DisclosedStream>> disclose(Map<UUID, StreamReader> readers) {
        if (readers.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> held = readers.keySet().stream()
                .filter(stream -> readers.get(stream).holder())
                .toList();
        return eventsOfEach(readers.keySet()).chain(events -> show(
                        events,
                        (stream, subject) -> readers.get(stream).mayOpen().test(subject))
                .chain(shown -> streams.find(held).map(ends -> byStream(events, shown, ends))));
    }

    /** One event more than is shown, to know whether the stream goes on; numbers have no gap. */
    private static Uni<List<JournalEvent>> eventsOfEach(Collection<UUID> of) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(EVENTS_OF_EACH, JournalEvent.class)
                .setParameter("streams", of)
                .setParameter("last", (long) MOST_OF_EACH)
                .getResultList());
    }

    private List<DisclosedStream> byStream(
            List<JournalEvent> events, List<DisclosedEvent> shown, Map<UUID, JournalStream> ends) {
        List<DisclosedStream> disclosed = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            UUID stream = events.get(from).stream;
            int to = from;
            while (to < events.size() && events.get(to).stream.equals(stream)) {
                to++;
            }
            disclosed.add(stream(stream, events.get(to - 1), shown.subList(from, to), ends.get(stream)));
            from = to;
        }
        return disclosed;
    }

    private DisclosedStream stream(UUID stream, JournalEvent last, List<DisclosedEvent> shown, JournalStream end) {
        if (shown.size() > MOST_OF_EACH) {
            return new DisclosedStream(stream, shown.subList(0, MOST_OF_EACH), null, true);
        }
        StreamEvidence evidence = end == null ? new StreamEvidence(shown, null) : withNext(shown, last, end);
        return new DisclosedStream(stream, evidence.events(), evidence.next(), false);
    }

    private static Uni<List<JournalEvent>> events(UUID stream, long fromSeq) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(EVENTS, JournalEvent.class)
                .setParameter("stream", stream)
                .setParameter("from", fromSeq)
                .setMaxResults(MOST)
                .getResultList());
    }

    private Uni<List<DisclosedEvent>> show(List<JournalEvent> events, BiPredicate<UUID, SubjectId> mayOpen) {
        return events.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> parts(session, events))
                        .chain(parts -> open(events, parts, mayOpen));
    }

    private static Uni<List<JournalEventPart>> parts(Mutiny.Session session, List<JournalEvent> events) {
        return session.createSelectionQuery(PARTS, JournalEventPart.class)
                .setParameter("events", events.stream().map(event -> event.id).toArray(UUID[]::new))
                .getResultList();
    }

    private Uni<List<DisclosedEvent>> open(
            List<JournalEvent> events, List<JournalEventPart> parts, BiPredicate<UUID, SubjectId> mayOpen) {
        Map<UUID, List<JournalEventPart>> byEvent = parts.stream().collect(Collectors.groupingBy(part -> part.eventId));
        Set<SubjectId> visible = events.stream()
                .flatMap(event -> byEvent.get(event.id).stream()
                        .map(part -> new SubjectId(part.subject))
                        .filter(subject -> mayOpen.test(event.stream, subject)))
                .collect(Collectors.toSet());
        return subjectKeys.existing(visible).map(keys -> events.stream()
                .map(event -> show(event, byEvent.get(event.id), keys, mayOpen))
                .toList());
    }

    private static DisclosedEvent show(
            JournalEvent event,
            List<JournalEventPart> parts,
            Map<SubjectId, SubjectKey> keys,
            BiPredicate<UUID, SubjectId> mayOpen) {
        List<DisclosedPart> shown = new ArrayList<>();
        parts.forEach(part -> {
            var subject = new SubjectId(part.subject);
            // A key fetched for one stream must not open the same subject's part in another.
            shown.add(show(part, mayOpen.test(event.stream, subject) ? keys.get(subject) : null));
        });
        if (event.nextCommitment != null) {
            shown.add(DisclosedPart.withheld(event.nextCommitment));
        }
        return new DisclosedEvent(
                event.id, event.type, event.seq, Formulas.base64(event.leaf), Formulas.base64(event.leafHash), shown);
    }

    private static DisclosedPart show(JournalEventPart part, SubjectKey key) {
        if (key == null) {
            return DisclosedPart.withheld(part.commitment);
        }
        return key.decrypt(JournalEventPart.context(part.eventId, part.partNo), part.ciphertext)
                .map(payload -> DisclosedPart.opened(key.salt(part.eventId, part.partNo), payload))
                .orElseGet(() -> DisclosedPart.withheld(part.commitment));
    }

    /** An event appended since these were read has moved the stream on, and its key may be another: then nothing is opened. */
    private StreamEvidence withNext(List<DisclosedEvent> shown, JournalEvent last, JournalStream end) {
        NextPart next = NextPart.of(streams.key(end), config.service(), last.seq + 1);
        if (!Arrays.equals(next.commitment(), last.nextCommitment)) {
            return new StreamEvidence(shown, null);
        }
        List<DisclosedEvent> events = new ArrayList<>(shown);
        events.add(events.removeLast().lastPart(next.opened()));
        return new StreamEvidence(events, new NextHandle(last.stream, last.seq + 1, next.handle()));
    }
}
