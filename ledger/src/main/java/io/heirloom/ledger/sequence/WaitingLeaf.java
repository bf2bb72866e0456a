package io.heirloom.ledger.sequence;

import java.util.UUID;

/** A leaf that has arrived; {@code hash} was computed then. */
record WaitingLeaf(UUID eventId, byte[] entry, byte[] hash) {}
