package io.heirloom.ownership.title;

import java.time.Instant;
import java.util.UUID;

/** The custody that stands on a piece: which dealer or workshop has it, since when and why. */
public record Keeping(UUID custodyId, CustodyPurpose purpose, UUID dealerId, Instant since) {}
