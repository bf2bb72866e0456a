package io.heirloom.ownership.title;

import io.heirloom.wire.problem.ProblemType;

/** How acting on a title can fail. */
public enum TitleProblem implements ProblemType {
    TITLE_NOT_FOUND(404, "No such title, or not visible to the caller"),
    TRANSFER_HELD(409, "The piece is reported missing or stolen"),
    TRANSFER_OPEN(409, "The piece is already offered"),
    CUSTODY_OPEN(409, "The piece is already in custody"),
    LOSS_REPORT_STANDING(409, "The piece is already reported");

    private final int status;
    private final String title;

    TitleProblem(int status, String title) {
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
