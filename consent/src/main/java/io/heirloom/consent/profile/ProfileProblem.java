package io.heirloom.consent.profile;

import io.heirloom.wire.problem.ProblemType;

enum ProfileProblem implements ProblemType {
    RECORD_INCOMPLETE(422, "The consent record lacks a mandatory field");

    private final int status;
    private final String title;

    ProfileProblem(int status, String title) {
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
