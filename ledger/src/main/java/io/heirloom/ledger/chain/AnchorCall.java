package io.heirloom.ledger.chain;

import java.util.List;

/** A head for the contract, with the proof that it extends the one that is there. */
public record AnchorCall(long size, byte[] root, List<byte[]> proof) {}
