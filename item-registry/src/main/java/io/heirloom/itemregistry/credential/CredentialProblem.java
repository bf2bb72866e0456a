package io.heirloom.itemregistry.credential;

import io.heirloom.wire.problem.ProblemType;

enum CredentialProblem implements ProblemType {
    CREDENTIAL_NOT_FOUND(404, "No such credential, or not visible to the caller");

    private final int status;
    private final String title;

    CredentialProblem(int status, String title) {
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
