package io.heirloom.ledger.anchor;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which an anchor cannot be told. */
public enum AnchorProblem implements ProblemType {
    ANCHOR_NOT_FOUND(404, "No such anchor");

    private final int status;
    private final String title;

    AnchorProblem(int status, String title) {
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
