package io.heirloom.ledger.checkpoint;

import java.time.Instant;

/** A head that the log has signed; {@code checkpoint} is the note as published. */
public record SignedHead(long size, byte[] root, String checkpoint, Instant signedAt) {}
