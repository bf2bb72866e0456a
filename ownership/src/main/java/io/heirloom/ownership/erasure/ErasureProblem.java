package io.heirloom.ownership.erasure;

import io.heirloom.wire.problem.ProblemType;

/** How an erasure can be refused. */
enum ErasureProblem implements ProblemType {
    ERASURE_NOT_FOUND(404, "No such erasure, or not visible to the caller"),
    ERASURE_ID_TAKEN(409, "This id names another erasure"),
    CASE_REQUIRED(422, "A privacy officer erases on a case and for somebody else");

    private final int status;
    private final String title;

    ErasureProblem(int status, String title) {
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
