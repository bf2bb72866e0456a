package io.heirloom.ownership.transfer.offer;

import io.heirloom.wire.problem.ProblemType;

/** How an offer can fail before it stands. */
enum OfferProblem implements ProblemType {
    PRICE_NOT_ALLOWED(422, "This reason takes no price"),
    RECIPIENT_IS_HOLDER(422, "The recipient already holds the title"),
    RECIPIENT_NOT_ALLOWED(422, "This reason does not lead to such a recipient"),
    EXPIRY_NOT_ALLOWED(422, "The deadline is not within the allowed time"),
    OUTSIDE_AUTHORISATION(422, "The brand does not authorise this sale");

    private final int status;
    private final String title;

    OfferProblem(int status, String title) {
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
