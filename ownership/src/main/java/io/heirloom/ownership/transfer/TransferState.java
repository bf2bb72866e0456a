package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.TRANSFER_CLOSED;

/**
 * Where an offer stands. Only an open offer moves, and it moves once:
 *
 * <pre>
 *             accept (recipient)      ┌──────────┐
 *           ┌────────────────────────▶│ ACCEPTED │  title moves in the same transaction
 *           │                         └──────────┘
 *           │ decline (recipient)     ┌──────────┐
 *  ┌─────────┐───────────────────────▶│ DECLINED │
 *  │ OFFERED │                        └──────────┘
 *  └─────────┘ cancel (seller's side) ┌───────────┐
 *           │────────────────────────▶│ CANCELLED │
 *           │                         └───────────┘
 *           │ deadline passed         ┌─────────┐
 *           └────────────────────────▶│ EXPIRED │
 *                                     └─────────┘
 * </pre>
 */
public enum TransferState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    CANCELLED,
    EXPIRED;

    /** The next state, refused when this one is final. */
    TransferState to(TransferState next) {
        return switch (this) {
            case OFFERED -> next;
            case ACCEPTED, DECLINED, CANCELLED, EXPIRED -> throw TRANSFER_CLOSED.because();
        };
    }
}
