package io.heirloom.ledger.chain.signer;

import io.heirloom.ledger.chain.fee.Fees;

/** A transaction that may be sent any number of times: the same bytes are the same transaction. */
public record SignedTransaction(long nonce, String raw, String hash, Fees fees) {}
