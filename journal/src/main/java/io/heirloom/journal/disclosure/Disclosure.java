package io.heirloom.journal.disclosure;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.leaf.Formulas;
import io.heirloom.journal.leaf.NextPart;
import io.heirloom.journal.stream.JournalStream;
import io.heirloom.journal.stream.Streams;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKey;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows what was appended, opening only the parts the caller may see. In the caller's transaction and session. */
@ApplicationScoped
public class Disclosure {

    private static final int MOST = 1000;
    private static final int MOST_OF_EACH = 100;

    private final JournalConfig config;
    private final SubjectKeys subjectKeys;
    private final Streams streams;
    private final AppendedEvents appended;

    Disclosure(JournalConfig config, SubjectKeys subjectKeys, Streams streams, AppendedEvents appended) {
        this.config = config;
        this.subjectKeys = subjectKeys;
        this.streams = streams;
        this.appended = appended;
    }

    /** The first thousand events of the stream in order; the parts opened that may be, and whose keys still exist. */
    @WithTransaction
    public Uni<List<DisclosedEvent>> disclose(UUID stream, Predicate<SubjectId> mayOpen) {
        return disclose(stream, 0, mayOpen);
    }

    /** As {@link #disclose(UUID, Predicate)}, from the given number on. */
    @WithTransaction
    public Uni<List<DisclosedEvent>> disclose(UUID stream, long fromSeq, Predicate<SubjectId> mayOpen) {
        return appended.ofOne(stream, fromSeq, MOST)
                .chain(events -> show(events, (_, subject) -> mayOpen.test(subject)));
    }

    /**
     * As {@link #disclose(UUID, Predicate)}, and the handle of the leaf to come, the last part of the last event opened with it: for the
     * current holder and nobody else.
     */
    @WithTransaction
    public Uni<StreamEvidence> discloseToHolder(UUID stream, Predicate<SubjectId> mayOpen) {
        return appended.ofOne(stream, 0, MOST).chain(events -> show(events, (_, subject) -> mayOpen.test(subject))
                .chain(shown -> events.isEmpty() || events.size() == MOST
                        ? Uni.createFrom().item(new StreamEvidence(shown, null))
                        : streams.find(stream).map(end -> withNext(shown, events.getLast(), end))));
    }

    /** The first hundred events of each of these streams, as its reader may see them; absent for streams without any. */
    @WithTransaction
    public Uni<List<DisclosedStream>> disclose(Map<UUID, StreamReader> readers) {
        if (readers.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> held = readers.keySet().stream()
                .filter(stream -> readers.get(stream).holder())
                .toList();
        // One event more than is shown, to know whether the stream goes on; numbers have no gap.
        return appended.ofEach(readers.keySet(), MOST_OF_EACH).chain(events -> show(
                        events,
                        (stream, subject) -> readers.get(stream).mayOpen().test(subject))
                .chain(shown -> streams.find(held).map(ends -> byStream(events, shown, ends))));
    }

    private List<DisclosedStream> byStream(
            List<AppendedEvent> events, List<DisclosedEvent> shown, Map<UUID, JournalStream> ends) {
        List<DisclosedStream> disclosed = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            UUID stream = events.get(from).stream();
            int to = from;
            while (to < events.size() && events.get(to).stream().equals(stream)) {
                to++;
            }
            disclosed.add(stream(stream, events.get(to - 1), shown.subList(from, to), ends.get(stream)));
            from = to;
        }
        return disclosed;
    }

    private DisclosedStream stream(UUID stream, AppendedEvent last, List<DisclosedEvent> shown, JournalStream end) {
        if (shown.size() > MOST_OF_EACH) {
            return new DisclosedStream(stream, shown.subList(0, MOST_OF_EACH), null, true);
        }
        StreamEvidence evidence = end == null ? new StreamEvidence(shown, null) : withNext(shown, last, end);
        return new DisclosedStream(stream, evidence.events(), evidence.next(), false);
    }

    private Uni<List<DisclosedEvent>> show(List<AppendedEvent> events, BiPredicate<UUID, SubjectId> mayOpen) {
        return events.isEmpty()
                ? Uni.createFrom().item(List.of())
                : appended.parts(events).chain(parts -> open(events, parts, mayOpen));
    }

    private Uni<List<DisclosedEvent>> open(
            List<AppendedEvent> events, List<AppendedPart> parts, BiPredicate<UUID, SubjectId> mayOpen) {
        Map<UUID, List<AppendedPart>> byEvent = parts.stream().collect(Collectors.groupingBy(AppendedPart::eventId));
        Set<SubjectId> visible = events.stream()
                .flatMap(event -> byEvent.get(event.id()).stream()
                        .map(AppendedPart::subject)
                        .filter(subject -> mayOpen.test(event.stream(), subject)))
                .collect(Collectors.toSet());
        return subjectKeys.existing(visible).map(keys -> events.stream()
                .map(event -> show(event, byEvent.get(event.id()), keys, mayOpen))
                .toList());
    }

    private static DisclosedEvent show(
            AppendedEvent event,
            List<AppendedPart> parts,
            Map<SubjectId, SubjectKey> keys,
            BiPredicate<UUID, SubjectId> mayOpen) {
        List<DisclosedPart> shown = new ArrayList<>();
        // A key fetched for one stream must not open the same subject's part in another.
        parts.forEach(part ->
                shown.add(part.shown(mayOpen.test(event.stream(), part.subject()) ? keys.get(part.subject()) : null)));
        if (event.nextCommitment() != null) {
            shown.add(DisclosedPart.withheld(event.nextCommitment()));
        }
        return new DisclosedEvent(
                event.id(),
                event.type(),
                event.seq(),
                Formulas.base64(event.leaf()),
                Formulas.base64(event.leafHash()),
                shown);
    }

    /** An event appended since these were read has moved the stream on, and its key may be another: then nothing is opened. */
    private StreamEvidence withNext(List<DisclosedEvent> shown, AppendedEvent last, JournalStream end) {
        NextPart next = NextPart.of(streams.key(end), config.service(), last.seq() + 1);
        if (!Arrays.equals(next.commitment(), last.nextCommitment())) {
            return new StreamEvidence(shown, null);
        }
        List<DisclosedEvent> events = new ArrayList<>(shown);
        events.add(events.removeLast().lastPart(DisclosedPart.opened(next.salt(), next.payload())));
        return new StreamEvidence(events, new NextHandle(last.stream(), last.seq() + 1, next.handle()));
    }
}
