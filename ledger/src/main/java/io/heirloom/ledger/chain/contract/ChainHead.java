package io.heirloom.ledger.chain.contract;

/** The last head that the contract holds; size 0 before the first. */
public record ChainHead(long size, byte[] root, boolean closed) {}
