package io.heirloom.ledger.chain.node;

import java.math.BigInteger;

/** What became of a transaction: the block that holds it, whether the contract took it, and what was paid, in wei. */
public record Receipt(
        String transactionHash, long blockNumber, String blockHash, boolean succeeded, long gasUsed, BigInteger paid) {}
