package io.heirloom.itemregistry.value;

import io.heirloom.wire.problem.DomainException;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Turns a violated database constraint that has a name of ours into the refusal it stands for. */
public final class Violated {

    private Violated() {}

    /** The refusal for the constraint behind the failure; any other failure comes back as it is. */
    public static Throwable asRefusal(Throwable failure, Map<String, Supplier<DomainException>> byConstraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
                Supplier<DomainException> refusal = byConstraint.get(violation.getConstraintName());
                return refusal == null ? failure : refusal.get();
            }
        }
        return failure;
    }
}
