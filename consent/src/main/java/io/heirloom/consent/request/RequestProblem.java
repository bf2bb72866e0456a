package io.heirloom.consent.request;

import io.heirloom.wire.problem.ProblemType;

enum RequestProblem implements ProblemType {
    ACCESS_REQUEST_NOT_FOUND(404, "Unknown, or not visible to the caller"),
    ACCESS_REQUEST_ID_TAKEN(409, "Another request has this id"),
    ACCESS_REQUEST_ALREADY_OPEN(409, "A request of this party for this piece and purpose stands already"),
    ACCESS_REQUEST_CLOSED(409, "The request was answered, or its time is over"),
    NOTICE_NOT_DELIVERED(409, "The notice has to be delivered before a decision"),
    REQUESTER_NOT_ACCREDITED(403, "The caller's organisation has no standing for this piece"),
    PURPOSE_NOT_BY_CONSENT(422, "This purpose does not rest on consent, so there is nothing to ask for"),
    CATEGORY_BEYOND_CEILING(422, "The purpose may never unlock this category"),
    CATEGORY_BEYOND_NOTICE(422, "The notice does not speak of this category"),
    CATEGORY_NOT_REQUESTED(422, "This category was not asked for"),
    ADDRESS_NOT_SHARED(422, "The address is shown only with shareAddress"),
    NOTICE_DOES_NOT_FIT(422, "The notice does not belong to this controller and purpose"),
    NOTICE_HASH_DIFFERS(422, "The hash is not the one of the notice"),
    RECIPIENT_NOT_IN_NOTICE(422, "The notice does not name this recipient"),
    DURATION_REFUSED(422, "The duration is not allowed");

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
