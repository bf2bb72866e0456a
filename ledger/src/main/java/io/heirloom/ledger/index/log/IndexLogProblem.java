package io.heirloom.ledger.index.log;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which the index log cannot be served. */
public enum IndexLogProblem implements ProblemType {
    NO_SUCH_INDEX_TILE(404, "No signed head of this index covers this, or it is not the path of a tile"),
    STORED_INDEX_DAMAGED(500, "What is stored of the index does not have the hashes that were signed");

    private final int status;
    private final String title;

    IndexLogProblem(int status, String title) {
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
