package io.heirloom.ownership.directory;

import io.heirloom.wire.problem.ProblemType;

/** How naming a party can fail. */
enum DirectoryProblem implements ProblemType {
    ORGANISATION_UNKNOWN(422, "No such brand or dealer is known");

    private final int status;
    private final String title;

    DirectoryProblem(int status, String title) {
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
