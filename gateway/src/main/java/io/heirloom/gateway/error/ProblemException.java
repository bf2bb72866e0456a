package io.heirloom.gateway.error;

import io.heirloom.wire.problem.Problem;
import java.util.List;

/** A refusal of a service (its problem body), or one of the gateway's own before any service was asked. Carries no stack trace. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<Problem.Violation> violations;

    public ProblemException(int status, String code, String message, List<Problem.Violation> violations) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** A refusal of one argument by the gateway itself. */
    public static ProblemException invalid(String code, String argument, String message) {
        return new ProblemException(
                400, code, message, List.of(Problem.Violation.ofParameter(argument, code, message)));
    }

    public static ProblemException notFound() {
        return new ProblemException(404, "not-found", "Unknown, or not visible to the caller.", List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Problem.Violation> violations() {
        return violations;
    }
}
