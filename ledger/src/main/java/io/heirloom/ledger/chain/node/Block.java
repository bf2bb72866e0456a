package io.heirloom.ledger.chain.node;

import java.math.BigInteger;

/** A block's header as far as it matters here; {@code baseFee} is zero on chains that have none. */
public record Block(long number, String hash, BigInteger baseFee) {}
