package io.heirloom.gateway.error;

import io.heirloom.wire.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Why a mutation was refused. Nothing was written.")
public record UserError(
        @NonNull @Description("The stable code, for programs.")
        UserErrorCode code,

        @NonNull @Description("One sentence for people.") String message,

        @NonNull @Description("The path of the argument that broke the rule; empty when none did.")
        List<@NonNull String> field,

        @NonNull @Description("The refusing service's own problem code in lower-kebab form, finer than code.")
        String problem) {

    /**
     * The errors of a refusal.
     *
     * @param ownArguments the names of arguments that stand beside {@code input}; pointers to them are not put under it
     */
    static List<UserError> of(ProblemException refusal, Set<String> ownArguments) {
        UserErrorCode code = UserErrorCode.of(refusal);
        if (refusal.violations().isEmpty()) {
            return List.of(new UserError(code, refusal.getMessage(), List.of(), refusal.code()));
        }
        return refusal.violations().stream()
                .map(violation ->
                        new UserError(code, violation.message(), path(violation, ownArguments), refusal.code()))
                .toList();
    }

    private static List<String> path(Problem.Violation violation, Set<String> ownArguments) {
        if (violation.pointer() == null) {
            return List.of(violation.parameter() == null ? "input" : violation.parameter());
        }
        List<String> path = new ArrayList<>(List.of(violation.pointer().split("/", -1)));
        path.removeIf(String::isEmpty);
        if (path.isEmpty() || !ownArguments.contains(path.getFirst())) {
            path.addFirst("input");
        }
        return List.copyOf(path);
    }
}
