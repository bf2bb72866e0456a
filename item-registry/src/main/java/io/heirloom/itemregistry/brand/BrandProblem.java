package io.heirloom.itemregistry.brand;

import io.heirloom.wire.problem.ProblemType;

enum BrandProblem implements ProblemType {
    BRAND_NOT_FOUND(404, "No such brand"),
    BRAND_ID_TAKEN(409, "A brand with this id is registered already"),
    BRAND_NAME_TAKEN(409, "A brand with this name is registered already"),
    BRAND_GLN_TAKEN(409, "A brand with this GLN is registered already"),
    COMPANY_PREFIX_TAKEN(409, "The company prefix overlaps that of another brand");

    private final int status;
    private final String title;

    BrandProblem(int status, String title) {
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
