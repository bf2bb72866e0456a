package io.heirloom.consent.decision.matrix;

/** In which form permitted data may be shown. */
public enum Form {
    FULL,
    /** Messages reach the owner; the address is not shown. */
    RELAY,
    PSEUDONYMOUS,
    /** Yes, no or not before. */
    EFFECTIVE_ANSWER,
    AGGREGATE,
    /** Case-bound, masked by default. */
    MASKED,
    /** Genuine and stolen or not, nothing about an owner. */
    STATUS
}
