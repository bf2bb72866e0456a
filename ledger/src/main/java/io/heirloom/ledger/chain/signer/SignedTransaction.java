package io.heirloom.ledger.chain.signer;

/** A transaction that may be sent any number of times: the same bytes are the same transaction. */
public record SignedTransaction(long nonce, String raw, String hash, Fees fees) {}
