package io.heirloom.wire.paging;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.wire.problem.DomainException;
import io.heirloom.wire.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/**
 * The parameters of a read of several lists at once ({@code @BeanParam @Valid}): whose ({@code id}, up to 100), and how many of each
 * ({@code first}); together at most 2,000 rows. A cursor belongs to one list, so {@code after} is refused here: the rest of a list is read
 * from the list itself.
 */
@RegisterForReflection(methods = false) // as PageRequest
public class PagesRequest extends PageRequest {

    private static final int MOST_ROWS = 2_000;

    @QueryParam("id")
    @NotEmpty
    @Size(max = 100)
    public List<UUID> id = List.of();

    /** Whose lists are asked for, each once. */
    public List<UUID> parents() {
        List<UUID> parents = id.stream().distinct().toList();
        if (after != null) {
            throw refused("after", "one-list", "belongs to one list: read that list");
        }
        if (parents.size() * first > MOST_ROWS) {
            throw refused("first", "rows", "is too much for so many lists at once");
        }
        return parents;
    }

    private static DomainException refused(String parameter, String rule, String message) {
        return new DomainException(
                INVALID_REQUEST,
                parameter + " " + message,
                List.of(Problem.Violation.ofParameter(parameter, rule, message)));
    }
}
