package io.heirloom.witness.report;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which a report cannot be given. */
public enum ReportProblem implements ProblemType {
    LOG_NOT_COSIGNED(404, "This witness has cosigned no checkpoint of such a log");

    private final int status;
    private final String title;

    ReportProblem(int status, String title) {
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
