package io.heirloom.ledger.checkpoint;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which the log's head cannot be told. */
public enum CheckpointProblem implements ProblemType {
    LOG_NOT_STARTED(503, "The log has not signed its first head yet");

    private final int status;
    private final String title;

    CheckpointProblem(int status, String title) {
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
