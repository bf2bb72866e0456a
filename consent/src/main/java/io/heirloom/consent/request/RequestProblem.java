package io.heirloom.consent.request;

import io.heirloom.wire.problem.ProblemType;

enum RequestProblem implements ProblemType {
    ACCESS_REQUEST_NOT_FOUND(404, "Unknown, or not visible to the caller"),
    ACCESS_REQUEST_ID_TAKEN(409, "Another request has this id"),
    ACCESS_REQUEST_ALREADY_OPEN(409, "A request of this party for this piece and purpose stands already"),
    ACCESS_REQUEST_CLOSED(409, "The request was answered, or its time is over"),
    NOTICE_NOT_DELIVERED(409, "The notice has to be delivered before a decision"),
    REQUESTER_NOT_ACCREDITED(403, "The caller's organisation has no standing for this piece"),
    NOTICE_HASH_DIFFERS(422, "The hash is not the one of the notice");

    private final int status;
    private final String title;

    RequestProblem(int status, String title) {
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
