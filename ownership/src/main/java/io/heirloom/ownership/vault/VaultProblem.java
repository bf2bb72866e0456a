package io.heirloom.ownership.vault;

import io.heirloom.wire.problem.ProblemType;

/** How reading and writing a vault can fail. */
enum VaultProblem implements ProblemType {
    VAULT_NOT_FOUND(404, "The owner has not stored anything yet");

    private final int status;
    private final String title;

    VaultProblem(int status, String title) {
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
