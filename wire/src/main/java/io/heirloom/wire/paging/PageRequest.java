package io.heirloom.wire.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The paging parameters of every list ({@code @BeanParam @Valid}): how many rows ({@code first}, 1 to 100) and after which cursor. */
@RegisterForReflection(methods = false) // ProblemMappers looks up which parameter a field is, to name it in a refusal
public class PageRequest {

    @QueryParam("first")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    public int first = 20;

    @QueryParam("after")
    @Size(max = 512)
    public String after;

    /** The cursor to go on from; a broken one is refused as {@code invalid-request} at parameter {@code after}. */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(after).map(Cursor::parse);
    }

    /** How many rows to fetch: one more than asked, to know whether there is a next page. */
    public int limit() {
        return first + 1;
    }
}
