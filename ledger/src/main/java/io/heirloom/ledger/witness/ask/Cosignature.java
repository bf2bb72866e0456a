package io.heirloom.ledger.witness.ask;

import io.heirloom.tlog.note.VerifierKey;
import java.time.Instant;

/** A verified signature line of a witness and the time that it states. */
public record Cosignature(VerifierKey key, String line, Instant at) {}
