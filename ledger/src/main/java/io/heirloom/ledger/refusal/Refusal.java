package io.heirloom.ledger.refusal;

import java.util.Locale;

/** Every reason for which the log stands still. The words are a label in metrics and stay the same. */
public enum Refusal {
    /** The open log is another than the configured one, or was opened with other keys. */
    WRONG_KEYS,
    /** Somebody knows more of this log than its own database: a backup was restored. */
    BEHIND,
    /** Somebody knows another history of this log. */
    FORKED,
    /** Nobody outside could be asked since the start whether this log is whole. */
    NOBODY_ANSWERS,
    /** The last signed head does not carry this log's signature. */
    HEAD_CHANGED,
    /** A stored leaf is not what was hashed. */
    LEAF_CHANGED,
    /** A stored tile is not the hash of what lies below it. */
    TILE_CHANGED,
    /** A scrub of the whole log has found something that does not fit. */
    SCRUB_FINDING;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public RefusedToSignException because(String reason) {
        return new RefusedToSignException(this, reason);
    }

    public void unless(boolean holds, String reason) {
        if (!holds) {
            throw because(reason);
        }
    }
}
