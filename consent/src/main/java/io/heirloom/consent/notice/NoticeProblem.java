package io.heirloom.consent.notice;

import io.heirloom.wire.problem.ProblemType;

enum NoticeProblem implements ProblemType {
    NOTICE_NOT_FOUND(404, "No such notice version"),
    NOTICE_VERSION_TAKEN(409, "This version was published already and never changes"),
    NOTICE_VERSION_NOT_NEXT(409, "Versions follow each other without a gap"),
    NOTICE_CHANGES_SUBJECT(422, "A new version keeps the controller and the purpose"),
    NOTICE_OF_ANOTHER(403, "The caller may publish for the own brand only"),
    PURPOSE_WITHOUT_CONSENT(422, "This purpose does not rest on consent, so there is nothing to decide"),
    CATEGORY_BEYOND_PURPOSE(422, "The purpose may never unlock this category");

    private final int status;
    private final String title;

    NoticeProblem(int status, String title) {
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
