package io.heirloom.journal.event;

import io.heirloom.journal.subject.SubjectId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an event says about one data subject; it can be withheld or erased without harm to the rest. */
public record PersonalPart(SubjectId subject, Map<String, Object> payload) {

    public PersonalPart {
        Objects.requireNonNull(subject, "subject");
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    /** What the ciphertext of one part is bound to. */
    public static String context(UUID eventId, int number) {
        return "event/" + eventId + "/" + number;
    }

    PersonalPart with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(payload);
        more.put(key, value);
        return new PersonalPart(subject, more);
    }
}
