package io.heirloom.ledger.index;

import io.heirloom.wire.problem.ProblemType;

enum IndexProblem implements ProblemType {
    INDEX_NOT_STARTED(503, "The index has not covered its first head yet");

    private final int status;
    private final String title;

    IndexProblem(int status, String title) {
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
