package io.heirloom.journal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.journal.encryption.KeyEncryption;
import io.heirloom.journal.leaf.Formulas;
import io.heirloom.journal.leaf.NextPart;
import io.heirloom.journal.stream.JournalStream;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Computes an event's parts, leaf and message from its draft, its place and the keys. Touches no database. */
@ApplicationScoped
class Composer {

    // Below what a broker takes: an event it refuses would hold back all others.
    private static final int LARGEST_MESSAGE = 512 * 1024;

    record Composed(RecordedEvent recorded, JournalEvent event, List<JournalEventPart> parts) {}

    record StreamKeys(byte[] current, byte[] next) {}

    private final JournalConfig config;
    private final KeyEncryption keyEncryption;
    private final Clock clock;

    Composer(JournalConfig config, KeyEncryption keyEncryption, Clock clock) {
        this.config = config;
        this.keyEncryption = keyEncryption;
        this.clock = clock;
    }

    /** @param link the key of this leaf's handle and that of the next */
    Composed compose(EventDraft draft, JournalStream stream, StreamKeys link, Map<SubjectId, SubjectKey> keys) {
        Instant now = clock.instant();
        List<JournalEventPart> parts = new ArrayList<>();
        for (PersonalPart payload : payloads(draft, stream)) {
            parts.add(part(draft, parts.size() + 1, payload, keys.get(payload.subject())));
        }
        byte[] next =
                NextPart.of(link.next(), config.service(), stream.nextSeq() + 1).commitment();
        byte[] commitment =
                Formulas.commitment(Stream.concat(parts.stream().map(part -> part.commitment), Stream.of(next))
                        .toList());
        byte[] handle = Formulas.handle(link.current(), config.service(), stream.nextSeq());
        byte[] leaf = Formulas.leaf(draft.leafClass(), handle, commitment, now);
        RecordedEvent recorded = new RecordedEvent(
                draft.id(), draft.type(), draft.stream(), stream.nextSeq(), now, leaf, Formulas.leafHash(leaf));
        return new Composed(recorded, JournalEvent.of(draft, recorded, sealed(draft, recorded), next), parts);
    }

    private byte[] sealed(EventDraft draft, RecordedEvent recorded) {
        byte[] message = message(draft, recorded).getBytes(UTF_8);
        if (message.length > LARGEST_MESSAGE) {
            throw new IllegalArgumentException("The facts of " + draft.type() + " are too large for an event");
        }
        return keyEncryption.wrap("message/" + draft.id(), message);
    }

    /** Part 1 first: the facts with their place in the chain. */
    private List<PersonalPart> payloads(EventDraft draft, JournalStream stream) {
        Map<String, Object> first = Map.of(
                "type", draft.type(),
                "seq", stream.nextSeq(),
                "prev", stream.previous(),
                "stream", config.service(),
                "item", draft.stream(),
                "facts", draft.facts());
        List<PersonalPart> payloads = new ArrayList<>();
        payloads.add(new PersonalPart(draft.factsKey(), first));
        payloads.addAll(draft.personal());
        return payloads;
    }

    private static JournalEventPart part(EventDraft draft, int number, PersonalPart content, SubjectKey key) {
        byte[] payload = CanonicalJson.bytes(content.payload());
        byte[] commitment = Formulas.part(key.salt(draft.id(), number), payload);
        byte[] ciphertext = key.encrypt(PersonalPart.context(draft.id(), number), payload);
        return JournalEventPart.of(draft.id(), number, content.subject(), ciphertext, commitment);
    }

    private static String message(EventDraft draft, RecordedEvent recorded) {
        Map<String, Object> facts = new LinkedHashMap<>(draft.facts());
        facts.putAll(draft.internal());
        return CanonicalJson.text(Map.of(
                "id", recorded.id(),
                "type", recorded.type(),
                "stream", recorded.stream(),
                "seq", recorded.seq(),
                "recordedAt", recorded.recordedAt(),
                "facts", facts,
                "actor", draft.actor()));
    }
}
