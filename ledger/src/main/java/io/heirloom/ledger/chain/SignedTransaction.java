package io.heirloom.ledger.chain;

import java.math.BigInteger;

/** A transaction that may be sent any number of times: the same bytes are the same transaction. */
public record SignedTransaction(long nonce, String raw, String hash, BigInteger maxFee, BigInteger tip) {}
