package io.heirloom.ownership.loss;

import io.heirloom.wire.problem.ProblemType;

/** How reporting a loss can fail. */
enum LossProblem implements ProblemType {
    LOSS_REPORT_NOT_FOUND(404, "No such report, or not visible to the caller"),
    LOSS_REPORT_ID_TAKEN(409, "The id names another report"),
    LOSS_REPORT_LIFTED(409, "The report has already been lifted"),
    ALREADY_STOLEN(409, "The piece is already reported stolen"),
    POLICE_REFERENCE_MISSING(422, "A stolen piece needs a police reference"),
    LEVEL_NOT_ALLOWED(422, "The authorities report stolen pieces only");

    private final int status;
    private final String title;

    LossProblem(int status, String title) {
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
