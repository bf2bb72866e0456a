package io.heirloom.journal.event;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Appends events and shows them again. Everything happens in the caller's transaction and Hibernate session: what is rolled back was never
 * an event, and what is committed has its leaf.
 */
@ApplicationScoped
public class Journal {

    private final JournalConfig config;
    private final Streams streams;
    private final SubjectKeys subjectKeys;
    private final Composer composer;
    private final Disclosure disclosure;

    Journal(JournalConfig config, Streams streams, SubjectKeys subjectKeys, Composer composer, Disclosure disclosure) {
        this.config = config;
        this.streams = streams;
        this.subjectKeys = subjectKeys;
        this.composer = composer;
        this.disclosure = disclosure;
    }

    /**
     * Appends the event at the end of its stream, whose row stays locked until the transaction ends. Append to several streams in one
     * transaction in the order of their ids, or two such transactions can wait for each other.
     */
    @WithTransaction
    public Uni<RecordedEvent> append(EventDraft draft) {
        Objects.requireNonNull(draft.factsKey(), "keyedBy is missing");
        Objects.requireNonNull(draft.actor(), "by is missing");
        return streams.locked(draft.stream()).chain(stream -> append(draft, stream));
    }

    /** The first thousand events of the stream in order; the parts opened that may be, and whose keys still exist. */
    @WithTransaction
    public Uni<List<DisclosedEvent>> disclose(UUID stream, Predicate<SubjectId> mayOpen) {
        return disclosure.disclose(stream, 0, mayOpen);
    }

    /** As {@link #disclose(UUID, Predicate)}, from the given number on. */
    @WithTransaction
    public Uni<List<DisclosedEvent>> disclose(UUID stream, long fromSeq, Predicate<SubjectId> mayOpen) {
        return disclosure.disclose(stream, fromSeq, mayOpen);
    }

    /** From the next leaf on the stream stands under a fresh key, which only the current holder will be given. Nothing for an unknown stream. */
    @WithTransaction
    public Uni<Void> handOverStream(UUID stream) {
        return streams.lockedIfKnown(stream).onItem().ifNotNull().transformToUni(streams::rekey);
    }

    /** The handle of the leaf to come, for the current holder only; empty for an unknown stream. */
    @WithTransaction
    public Uni<Optional<NextHandle>> nextHandle(UUID stream) {
        return streams.find(stream).map(found -> Optional.ofNullable(found).map(this::next));
    }

    private Uni<RecordedEvent> append(EventDraft draft, JournalStream stream) {
        byte[] key = streams.key(stream);
        byte[] nextKey = draft.heir() == null ? key : streams.freshKey();
        EventDraft complete = draft.heir() == null ? draft : draft.bequeathing(Formulas.base64(nextKey));
        return subjectKeys
                .keys(subjects(complete))
                .map(keys -> composer.compose(complete, stream, key, keys))
                .call(composed -> streams.move(stream, composed.recorded().leafHash(), nextKey))
                .call(composed -> Panache.getSession()
                        .chain(session ->
                                session.persistAll(Stream.concat(Stream.of(composed.event()), composed.parts().stream())
                                        .toArray())))
                .map(Composer.Composed::recorded);
    }

    private NextHandle next(JournalStream stream) {
        byte[] handle = Formulas.handle(streams.key(stream), config.service(), stream.nextSeq());
        return new NextHandle(stream.id(), stream.nextSeq(), Formulas.base64(handle));
    }

    private static Set<SubjectId> subjects(EventDraft draft) {
        return Stream.concat(
                        Stream.of(draft.factsKey()), draft.personal().stream().map(PersonalPart::subject))
                .collect(Collectors.toSet());
    }
}
