package io.heirloom.ledger.chain.fee;

/** How a chain prices gas. */
public enum FeeKind {
    /** A base fee set by the chain, and a tip (type 2 transactions). */
    EIP1559,
    /** One gas price; for chains that have no base fee. */
    LEGACY
}
