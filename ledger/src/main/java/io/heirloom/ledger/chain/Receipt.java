package io.heirloom.ledger.chain;

/** What became of a transaction; {@code contract} is the address it created, if any. */
public record Receipt(long blockNumber, String blockHash, boolean succeeded, String contract) {}
