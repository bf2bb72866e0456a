package io.heirloom.itemregistry.model;

import io.heirloom.wire.problem.ProblemType;

enum ModelProblem implements ProblemType {
    MODEL_NOT_FOUND(404, "No such model"),
    MODEL_ID_TAKEN(409, "A model with this id is registered already"),
    GTIN_TAKEN(409, "A model with this GTIN is registered already"),
    GTIN_NOT_OF_BRAND(422, "The GTIN does not begin with the brand's company prefix"),
    GTIN_WITHOUT_MODEL(422, "No model is registered under this GTIN");

    private final int status;
    private final String title;

    ModelProblem(int status, String title) {
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
