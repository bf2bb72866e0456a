package io.heirloom.witness.rate;

import io.heirloom.wire.problem.ProblemType;

/** Asking too much. */
public enum RateProblem implements ProblemType {
    TOO_MANY_REQUESTS;

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String title() {
        return "Too many requests from this address";
    }
}
