package io.heirloom.dealernetwork.stock;

import io.heirloom.wire.problem.ProblemType;

enum StockProblem implements ProblemType {
    STOCK_POSITION_NOT_FOUND(404, "No such stock position, or not one of the caller's dealer"),
    STOCK_POSITION_ALREADY_DECLARED(409, "A stock position with this id is already declared"),
    STOCK_POSITION_CLOSED(409, "The stock position is closed"),
    ITEM_ALREADY_IN_STOCK(409, "The piece is already in stock"),
    ITEM_REPORTED_STOLEN(422, "The piece is reported lost or stolen"),
    ITEM_NOT_IN_YOUR_HANDS(422, "The piece is neither the dealer's own nor consigned to it by its present holder"),
    OUTSIDE_AUTHORISATION(422, "The brand does not authorise the dealer to sell this piece");

    private final int status;
    private final String title;

    StockProblem(int status, String title) {
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
