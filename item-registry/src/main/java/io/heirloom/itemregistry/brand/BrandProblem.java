package io.heirloom.itemregistry.brand;

import io.heirloom.wire.problem.ProblemType;

enum BrandProblem implements ProblemType {
    BRAND_NOT_FOUND(404, "No such brand"),
    BRAND_KEY_NOT_FOUND(404, "No such key of this brand"),
    BRAND_ID_TAKEN(409, "A brand with this id is registered already"),
    BRAND_NAME_TAKEN(409, "A brand with this name is registered already"),
    BRAND_GLN_TAKEN(409, "A brand with this GLN is registered already"),
    COMPANY_PREFIX_TAKEN(409, "The company prefix overlaps that of another brand"),
    BRAND_KEY_ID_TAKEN(409, "A key with this id exists already"),
    KEY_ALREADY_COMPROMISED(409, "The key is recorded as compromised from an earlier instant"),
    BRAND_HAS_NO_KEY(422, "The brand has no signing key that is relied on");

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
