package io.heirloom.consent.evidence;

import io.heirloom.wire.problem.ProblemType;

enum EvidenceProblem implements ProblemType {
    EVIDENCE_NOT_FOUND(404, "Unknown, or not visible to the caller");

    private final int status;
    private final String title;

    EvidenceProblem(int status, String title) {
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
