package io.heirloom.consent.profile;

import java.time.Instant;

/** One state change of a record; {@code validUntil} is null where a state lasts for ever. */
public record EventLine(ConsentState state, Instant at, Instant validUntil) {}
