package io.heirloom.ownership.loss;

/**
 * How much stands behind a report.
 *
 * <pre>
 *  MISSING ──escalate (police reference)──▶ STOLEN
 *     │                                       │
 *     └───────────────── lift ◀───────────────┘   declarer or authorities, reason kept
 * </pre>
 */
public enum LossLevel {
    /** The holder's word. */
    MISSING,
    /** An authority knows: there is a police reference. */
    STOLEN
}
