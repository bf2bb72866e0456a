package io.heirloom.dealernetwork.dealer;

import io.heirloom.wire.problem.ProblemType;

enum DealerProblem implements ProblemType {
    DEALER_NOT_FOUND(404, "No such dealer"),
    DEALER_ALREADY_ENTERED(409, "A dealer with this id is already entered"),
    GLN_TAKEN(409, "Another dealer has this GLN");

    private final int status;
    private final String title;

    DealerProblem(int status, String title) {
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
