package io.heirloom.itemregistry.brand.key;

import io.heirloom.wire.problem.ProblemType;

enum BrandKeyProblem implements ProblemType {
    BRAND_KEY_NOT_FOUND(404, "No such key of this brand"),
    BRAND_KEY_ID_TAKEN(409, "A key with this id exists already"),
    KEY_ALREADY_COMPROMISED(409, "The key is recorded as compromised from an earlier instant"),
    BRAND_HAS_NO_KEY(422, "The brand has no signing key that is relied on");

    private final int status;
    private final String title;

    BrandKeyProblem(int status, String title) {
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
