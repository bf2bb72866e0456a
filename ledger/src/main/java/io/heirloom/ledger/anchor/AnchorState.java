package io.heirloom.ledger.anchor;

/**
 * Where a head stands on its way to the chain.
 *
 * <pre>
 * QUEUED ──sent──▶ SENT ──in a block──▶ MINED ──block final──▶ FINAL
 *                   ▲ │                   │                      │
 *                   │ └──contract refuses─┼──▶ FAILED            │
 *                   └─────sent again── REORGED ◀──block gone─────┘
 * </pre>
 */
public enum AnchorState {
    /** Chosen, and perhaps signed, but not accepted by a node yet. */
    QUEUED,
    /** A node has the transaction; it is in no block. */
    SENT,
    /** In a block that the chain may still take back. */
    MINED,
    /** In a block that the chain calls final. */
    FINAL,
    /** The block it was in is gone; the same transaction is sent again. */
    REORGED,
    /** It will not be on the chain; the reason says why. */
    FAILED
}
