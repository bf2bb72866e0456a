package io.heirloom.dealernetwork.authorisation;

import io.heirloom.wire.problem.ProblemType;

enum AuthorisationProblem implements ProblemType {
    AUTHORISATION_NOT_FOUND(404, "No such authorisation, or not one of the caller's brand"),
    AUTHORISATION_ALREADY_GRANTED(409, "An authorisation with this id is already granted"),
    AUTHORISATION_CHANGE_OUT_OF_TURN(409, "The authorisation does not stand so that this change could follow"),
    DEALER_UNKNOWN(422, "No dealer has this id");

    private final int status;
    private final String title;

    AuthorisationProblem(int status, String title) {
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
