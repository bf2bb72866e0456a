package io.heirloom.journal.subject;

import io.heirloom.wire.problem.ProblemType;

/** How work with a subject's key can be refused. */
enum SubjectProblem implements ProblemType {
    SUBJECT_ERASED(409, "What was kept about this subject was erased");

    private final int status;
    private final String title;

    SubjectProblem(int status, String title) {
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
