package io.heirloom.ownership.custody;

import io.heirloom.wire.problem.ProblemType;

/** How handing a piece over and taking it back can fail. */
enum CustodyProblem implements ProblemType {
    CUSTODY_NOT_FOUND(404, "No such custody, or not visible to the caller"),
    CUSTODY_ID_TAKEN(409, "The id names another custody"),
    CUSTODY_ENDED(409, "The piece has already been returned"),
    CUSTODIAN_NOT_ALLOWED(422, "Custody is given to another dealer or workshop");

    private final int status;
    private final String title;

    CustodyProblem(int status, String title) {
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
