package io.heirloom.ledger.checkpoint;

import java.time.Instant;

/** A head that a log has signed; {@code checkpoint} is the note, with what cosignatures it has where it was published. */
public record SignedHead(int log, long size, byte[] root, String checkpoint, Instant signedAt) {}
