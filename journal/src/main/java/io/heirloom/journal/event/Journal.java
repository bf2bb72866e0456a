package io.heirloom.journal.event;

import io.heirloom.journal.leaf.Formulas;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.stream.JournalStream;
import io.heirloom.journal.stream.Streams;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Appends events. Everything happens in the caller's transaction and Hibernate session: what is rolled back was never an event, and what
 * is committed has its leaf.
 */
@ApplicationScoped
public class Journal {

    private static final String HANDED_OVER = "stream.handed-over";

    private final Streams streams;
    private final SubjectKeys subjectKeys;
    private final Composer composer;

    Journal(Streams streams, SubjectKeys subjectKeys, Composer composer) {
        this.streams = streams;
        this.subjectKeys = subjectKeys;
        this.composer = composer;
    }

    /**
     * Appends the event at the end of its stream, whose row stays locked until the transaction ends. Append to several streams in one
     * transaction in the order of their ids, or two such transactions can wait for each other.
     */
    @WithTransaction
    public Uni<RecordedEvent> append(EventDraft draft) {
        return append(draft, Set.of());
    }

    /**
     * As {@link #append}, for what follows from an event elsewhere and must be recorded whether or not the persons it concerns still exist:
     * the parts about erased subjects are left out.
     */
    @WithTransaction
    public Uni<RecordedEvent> appendSparingErased(EventDraft draft) {
        Set<SubjectId> about = Stream.concat(
                        draft.personal().stream().map(PersonalPart::subject), Stream.ofNullable(draft.heir()))
                .collect(Collectors.toSet());
        return subjectKeys.erased(about).chain(erased -> append(draft, erased));
    }

    /**
     * The piece changed hands elsewhere: an event says so in this service's stream, and from the next leaf on the stream stands under a fresh
     * key, which the new holder's part carries. An event, because the leaf before has committed to the handle of this one. Nothing for an
     * unknown stream.
     */
    @WithTransaction
    public Uni<Void> handOverStream(UUID stream, LeafClass leafClass, SubjectId factsKey, SubjectId newHolder) {
        EventDraft draft = EventDraft.of(HANDED_OVER, leafClass, stream)
                .keyedBy(factsKey)
                .handingOverTo(newHolder)
                .by(Actor.system());
        return streams.find(stream)
                .chain(known -> known == null
                        ? Uni.createFrom().voidItem()
                        : appendSparingErased(draft).replaceWithVoid());
    }

    private Uni<RecordedEvent> append(EventDraft draft, Set<SubjectId> erased) {
        Objects.requireNonNull(draft.factsKey(), "keyedBy is missing");
        Objects.requireNonNull(draft.actor(), "by is missing");
        return streams.locked(draft.stream()).chain(stream -> append(draft, stream, erased));
    }

    private Uni<RecordedEvent> append(EventDraft draft, JournalStream stream, Set<SubjectId> erased) {
        byte[] key = streams.key(stream);
        byte[] nextKey = draft.heir() == null ? key : streams.freshKey();
        EventDraft complete =
                (draft.heir() == null ? draft : draft.bequeathing(Formulas.base64(nextKey))).sparing(erased);
        return subjectKeys
                .keys(subjects(complete))
                .map(keys -> composer.compose(complete, stream, new Composer.StreamKeys(key, nextKey), keys))
                .call(composed -> streams.move(stream, composed.recorded().leafHash(), nextKey))
                .call(composed -> Panache.getSession()
                        .chain(session ->
                                session.persistAll(Stream.concat(Stream.of(composed.event()), composed.parts().stream())
                                        .toArray())))
                .map(Composer.Composed::recorded);
    }

    private static Set<SubjectId> subjects(EventDraft draft) {
        return Stream.concat(
                        Stream.of(draft.factsKey()), draft.personal().stream().map(PersonalPart::subject))
                .collect(Collectors.toSet());
    }
}
