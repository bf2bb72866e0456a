package io.heirloom.journal.idempotency;

import io.heirloom.wire.problem.ProblemType;

/** How an idempotency key can be refused. */
enum IdempotencyProblem implements ProblemType {
    IDEMPOTENCY_KEY_MISSING(400, "Every write needs an Idempotency-Key"),
    IDEMPOTENCY_KEY_MALFORMED(400, "An Idempotency-Key is 1 to 255 printable ASCII characters"),
    IDEMPOTENCY_KEY_IN_USE(409, "A write with this Idempotency-Key is still running"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another write");

    private final int status;
    private final String title;

    IdempotencyProblem(int status, String title) {
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
