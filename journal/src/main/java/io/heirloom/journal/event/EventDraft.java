package io.heirloom.journal.event;

import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One state change, to be appended. Built from {@link #of} by the verbs below, each of which gives a new draft.
 *
 * @param stream whose chain it joins: the piece, or the dealer or authorisation where there is no piece
 * @param factsKey under whose key the facts are salted and stored, a brand or dealer
 * @param facts no personal data; told to the other services and committed to in part 1
 * @param internal told to the other services only, left out of part 1: owner ids and the like
 * @param personal one part per data subject
 * @param heir the subject whose part carries the fresh stream key, null where the stream stays in its hands
 */
public record EventDraft(
        UUID id,
        String type,
        LeafClass leafClass,
        UUID stream,
        SubjectId factsKey,
        Map<String, Object> facts,
        Map<String, Object> internal,
        List<PersonalPart> personal,
        SubjectId heir,
        Actor actor) {

    public EventDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(leafClass, "leafClass");
        Objects.requireNonNull(stream, "stream");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        internal = Collections.unmodifiableMap(new LinkedHashMap<>(internal));
        personal = List.copyOf(personal);
    }

    /** A draft with a fresh id, still without facts, key and actor. */
    public static EventDraft of(String type, LeafClass leafClass, UUID stream) {
        return new EventDraft(
                TimeOrderedId.next(Clock.systemUTC()),
                type,
                leafClass,
                stream,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }

    public EventDraft identified(UUID eventId) {
        return new EventDraft(eventId, type, leafClass, stream, factsKey, facts, internal, personal, heir, actor);
    }

    public EventDraft keyedBy(SubjectId subject) {
        return new EventDraft(id, type, leafClass, stream, subject, facts, internal, personal, heir, actor);
    }

    /** Adds a fact; a null value is left out. */
    public EventDraft fact(String key, Object value) {
        return new EventDraft(
                id, type, leafClass, stream, factsKey, with(facts, key, value), internal, personal, heir, actor);
    }

    /** Adds what only the other services learn; a null value is left out. */
    public EventDraft internal(String key, Object value) {
        return new EventDraft(
                id, type, leafClass, stream, factsKey, facts, with(internal, key, value), personal, heir, actor);
    }

    public EventDraft about(SubjectId subject, Map<String, Object> payload) {
        List<PersonalPart> more = new ArrayList<>(personal);
        more.add(new PersonalPart(subject, payload));
        return new EventDraft(id, type, leafClass, stream, factsKey, facts, internal, more, heir, actor);
    }

    /**
     * The piece changes hands with this event: the next leaf stands under a fresh stream key, which this event carries as {@code streamKey}
     * in the part about the new holder.
     */
    public EventDraft handingOverTo(SubjectId newHolder) {
        return new EventDraft(id, type, leafClass, stream, factsKey, facts, internal, personal, newHolder, actor);
    }

    public EventDraft by(Actor who) {
        return new EventDraft(id, type, leafClass, stream, factsKey, facts, internal, personal, heir, who);
    }

    /** The draft with the fresh stream key in the heir's part, which is added where the event says nothing else about the heir. */
    EventDraft bequeathing(String streamKey) {
        List<PersonalPart> parts = new ArrayList<>();
        personal.forEach(part -> parts.add(part.subject().equals(heir) ? part.with("streamKey", streamKey) : part));
        EventDraft complete =
                new EventDraft(id, type, leafClass, stream, factsKey, facts, internal, parts, heir, actor);
        return parts.equals(personal) ? complete.about(heir, Map.of("streamKey", streamKey)) : complete;
    }

    /** The draft without what it says about these subjects. */
    EventDraft sparing(Set<SubjectId> erased) {
        List<PersonalPart> rest = personal.stream()
                .filter(part -> !erased.contains(part.subject()))
                .toList();
        return new EventDraft(id, type, leafClass, stream, factsKey, facts, internal, rest, heir, actor);
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        if (value == null) {
            return values;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return more;
    }
}
