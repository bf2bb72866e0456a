package io.heirloom.ledger.index.log;

/** A signed head of an index log. */
record IndexHead(long size, byte[] root, String checkpoint) {}
