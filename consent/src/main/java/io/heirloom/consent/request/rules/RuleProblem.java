package io.heirloom.consent.request.rules;

import io.heirloom.wire.problem.ProblemType;

enum RuleProblem implements ProblemType {
    PURPOSE_NOT_BY_CONSENT(422, "This purpose does not rest on consent, so there is nothing to ask for"),
    CATEGORY_BEYOND_CEILING(422, "The purpose may never unlock this category"),
    CATEGORY_BEYOND_NOTICE(422, "The notice does not speak of this category"),
    CATEGORY_NOT_REQUESTED(422, "This category was not asked for"),
    ADDRESS_NOT_SHARED(422, "The address is shown only with shareAddress"),
    NOTICE_DOES_NOT_FIT(422, "The notice does not belong to this controller and purpose"),
    RECIPIENT_NOT_IN_NOTICE(422, "The notice does not name this recipient"),
    DURATION_REFUSED(422, "The duration is not allowed");

    private final int status;
    private final String title;

    RuleProblem(int status, String title) {
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
