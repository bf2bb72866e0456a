package io.heirloom.ownership.transfer;

import io.heirloom.wire.problem.ProblemType;

/** How handing a title on can fail. */
enum TransferProblem implements ProblemType {
    TRANSFER_NOT_FOUND(404, "No such transfer, or not visible to the caller"),
    TRANSFER_ID_TAKEN(409, "The id names another transfer"),
    TRANSFER_CLOSED(409, "The offer is no longer open"),
    TRANSFER_EXPIRED(409, "The offer's deadline has passed"),
    CONSIGNMENT_ENDED(409, "The piece is no longer consigned to the seller");

    private final int status;
    private final String title;

    TransferProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
