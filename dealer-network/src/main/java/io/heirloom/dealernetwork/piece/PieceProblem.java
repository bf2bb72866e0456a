package io.heirloom.dealernetwork.piece;

import io.heirloom.wire.problem.ProblemType;

enum PieceProblem implements ProblemType {
    ITEM_NOT_FOUND(404, "No such piece, or not visible to the caller");

    private final int status;
    private final String title;

    PieceProblem(int status, String title) {
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
