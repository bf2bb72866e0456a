package io.heirloom.ledger.identity;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which a log cannot be found. */
public enum LogProblem implements ProblemType {
    NO_SUCH_LOG(404, "There is no log at this path"),
    LOG_NOT_CLOSED(404, "This log is open and has no successor yet");

    private final int status;
    private final String title;

    LogProblem(int status, String title) {
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
