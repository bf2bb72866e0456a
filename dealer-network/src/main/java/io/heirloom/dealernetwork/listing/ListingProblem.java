package io.heirloom.dealernetwork.listing;

import io.heirloom.wire.problem.ProblemType;

enum ListingProblem implements ProblemType {
    LISTING_NOT_FOUND(404, "No such listing, or not one of the caller's dealer"),
    LISTING_ALREADY_OPENED(409, "A listing with this id is already opened"),
    LISTING_WITHDRAWN(409, "The listing is withdrawn"),
    ITEM_ALREADY_LISTED(409, "The piece is already listed"),
    ITEM_NOT_IN_STOCK(422, "The dealer has not declared the piece as stock");

    private final int status;
    private final String title;

    ListingProblem(int status, String title) {
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
