package io.heirloom.ownership.loss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encrypts what reports tell in words under the title holder's key. */
@ApplicationScoped
class Words {

    private static final String NARRATIVE = "loss/narrative";
    private static final String REASON = "loss/lift-reason";

    /** What is left when the key has been destroyed. */
    private static final Narrative ERASED = new Narrative(null, null, null);

    private static final byte[] NOTHING = {};

    private final SubjectKeys keys;
    private final ObjectMapper json;

    Words(SubjectKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    Uni<byte[]> seal(SubjectId subject, Narrative narrative) {
        try {
            return seal(subject, NARRATIVE, json.writeValueAsBytes(narrative));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException("A narrative cannot be written", null));
        }
    }

    Uni<byte[]> sealReason(SubjectId subject, String reason) {
        return seal(subject, REASON, reason.getBytes(StandardCharsets.UTF_8));
    }

    /** The loss of a piece whose owner was erased is reported without words, for there is no key to keep them under. */
    private Uni<byte[]> seal(SubjectId subject, String context, byte[] plain) {
        return keys.erased(List.of(subject))
                .chain(erased -> erased.isEmpty()
                        ? keys.encrypt(subject, context, plain)
                        : Uni.createFrom().item(NOTHING));
    }

    Uni<Narrative> open(LossReport report) {
        return keys.decrypt(report.subject(), NARRATIVE, report.narrative)
                .map(plain -> plain.map(this::read).orElse(ERASED));
    }

    private Narrative read(byte[] plain) {
        try {
            return json.readValue(plain, Narrative.class);
        } catch (IOException e) {
            // Jackson's own message quotes the text it could not read.
            throw new UncheckedIOException(new IOException("A narrative cannot be read", null));
        }
    }
}
