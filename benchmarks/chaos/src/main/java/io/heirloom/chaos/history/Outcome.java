package io.heirloom.chaos.history;

/** How a call ended. */
public enum Outcome {
    /** Acknowledged: its effect is there for good. */
    OK,
    /** Refused: it has none. */
    REFUSED,
    /** Nobody knows; the same key tells later. */
    UNKNOWN
}
