package io.heirloom.journal.stream;

import io.heirloom.journal.leaf.Formulas;
import java.util.UUID;

/**
 * The end of one chain, read under its row lock.
 *
 * @param wrappedKey the key of the next handle, wrapped
 * @param head hash of the last leaf, null before the first
 */
public record JournalStream(UUID id, long nextSeq, byte[] wrappedKey, byte[] head) {

    static JournalStream of(UUID id, Object[] columns) {
        return new JournalStream(id, ((Number) columns[0]).longValue(), (byte[]) columns[1], (byte[]) columns[2]);
    }

    /** Hash of the last leaf in base64, empty before the first. */
    public String previous() {
        return head == null ? "" : Formulas.base64(head);
    }
}
