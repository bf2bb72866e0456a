package io.heirloom.ledger.checkpoint;

/** A head of this log that somebody outside has seen; {@code root} is null where only its size could be learnt. */
public record KnownHead(long size, byte[] root) {}
