package io.heirloom.journal.disclosure;

import io.heirloom.journal.event.PersonalPart;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKey;
import java.util.UUID;

/** One part of an appended event, still closed. */
record AppendedPart(UUID eventId, int number, SubjectId subject, byte[] ciphertext, byte[] commitment) {

    static final String COLUMNS = "p.eventId, p.partNo, p.subject, p.ciphertext, p.commitment";

    static AppendedPart of(Object[] columns) {
        return new AppendedPart(
                (UUID) columns[0], (int) columns[1], new SubjectId((String) columns[2]), (byte[]) columns[3], (byte[])
                        columns[4]);
    }

    /** Opened under this key; withheld where there is none, or where it does not fit. */
    DisclosedPart shown(SubjectKey key) {
        if (key == null) {
            return DisclosedPart.withheld(commitment);
        }
        return key.decrypt(PersonalPart.context(eventId, number), ciphertext)
                .map(payload -> DisclosedPart.opened(key.salt(eventId, number), payload))
                .orElseGet(() -> DisclosedPart.withheld(commitment));
    }
}
