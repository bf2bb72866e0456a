package io.heirloom.ledger.chain;

import java.math.BigInteger;

public record Block(long number, String hash, BigInteger baseFee) {}
