package io.heirloom.journal.disclosure;

import java.util.UUID;

/** What of an appended event can be shown. */
record AppendedEvent(UUID id, String type, UUID stream, long seq, byte[] leaf, byte[] leafHash, byte[] nextCommitment) {

    static final String COLUMNS = "e.id, e.type, e.stream, e.seq, e.leaf, e.leafHash, e.nextCommitment";

    static AppendedEvent of(Object[] columns) {
        return new AppendedEvent(
                (UUID) columns[0],
                (String) columns[1],
                (UUID) columns[2],
                (long) columns[3],
                (byte[]) columns[4],
                (byte[]) columns[5],
                (byte[]) columns[6]);
    }
}
