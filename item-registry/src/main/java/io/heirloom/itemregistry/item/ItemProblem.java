package io.heirloom.itemregistry.item;

import io.heirloom.wire.problem.ProblemType;

enum ItemProblem implements ProblemType {
    ITEM_NOT_FOUND(404, "No such piece"),
    ITEM_ID_TAKEN(409, "A piece with this id is registered already"),
    SERIAL_NUMBER_TAKEN(409, "A piece with this GTIN and serial is registered already"),
    VIN_TAKEN(409, "A piece with this VIN is registered already");

    private final int status;
    private final String title;

    ItemProblem(int status, String title) {
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
