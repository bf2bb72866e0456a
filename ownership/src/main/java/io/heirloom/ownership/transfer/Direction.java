package io.heirloom.ownership.transfer;

/** How a transfer runs, seen from the viewer. */
public enum Direction {
    INCOMING,
    OUTGOING
}
