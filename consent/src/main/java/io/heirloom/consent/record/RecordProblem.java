package io.heirloom.consent.record;

import io.heirloom.wire.problem.ProblemType;

enum RecordProblem implements ProblemType {
    CONSENT_RECORD_NOT_FOUND(404, "Unknown, or not visible to the caller"),
    CONSENT_STATE_CONFLICT(409, "The record's state does not allow this"),
    CONSENT_RECORD_UNREADABLE(410, "The key of this record has been destroyed");

    private final int status;
    private final String title;

    RecordProblem(int status, String title) {
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
