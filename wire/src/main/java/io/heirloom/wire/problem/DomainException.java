package io.heirloom.wire.problem;

import java.util.List;

/** The one exception of the suite: a {@link ProblemType} that happened, with what it is about. Carries no stack trace below 500. */
public class DomainException extends RuntimeException {

    private final ProblemType type;
    private final List<Problem.Violation> violations;

    public DomainException(ProblemType type, String detail, List<Problem.Violation> violations) {
        super(detail, null, false, type.status() >= 500);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.Violation> violations() {
        return violations;
    }

    /** The same refusal, its pointers seen from a surrounding object: {@code /gtin} under {@code /items/0} is {@code /items/0/gtin}. */
    public DomainException under(String parent) {
        return new DomainException(
                type,
                getMessage(),
                violations.stream().map(violation -> violation.under(parent)).toList());
    }
}
