package io.heirloom.wire.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A tiny application that fails in every way a service can. */
@Path("/sample")
public class SampleResource {

    private final CurrentCaller caller;

    SampleResource(CurrentCaller caller) {
        this.caller = caller;
    }

    enum SampleProblem implements ProblemType {
        SAMPLE_TAKEN;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The sample is taken";
        }
    }

    /** Refuses in its constructor, as value types do. */
    record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw CommonProblem.INVALID_REQUEST.at("", "even", "must be even");
            }
        }

        @JsonCreator
        static Even of(int value) {
            return new Even(value);
        }

        @JsonValue
        int json() {
            return value;
        }
    }

    record Inner(@NotBlank String name) {}

    record Sample(
            @NotBlank String serial, Even number, @Valid List<@NotNull Inner> inners) {}

    @POST
    public Uni<Sample> echo(@Valid @NotNull Sample sample) {
        return Uni.createFrom().item(sample);
    }

    @POST
    @Path("/taken")
    public Uni<Sample> taken() {
        return Uni.createFrom().failure(SampleProblem.SAMPLE_TAKEN.because("A-1"));
    }

    @POST
    @Path("/refused")
    public Uni<Sample> refused() {
        return Uni.createFrom().failure(CommonProblem.REQUEST_REFUSED.because("B-2"));
    }

    @GET
    @Path("/broken")
    public Uni<Sample> broken() {
        return Uni.createFrom().failure(new IllegalStateException("select secret from table"));
    }

    @GET
    @Path("/things/{id}")
    public Uni<UUID> thing(@PathParam("id") UUID id) {
        return Uni.createFrom().item(id);
    }

    @GET
    @Path("/numbers")
    public Uni<Page<Integer>> numbers(@BeanParam @Valid PageRequest page) {
        int from = page.cursor().map(cursor -> (int) cursor.number(0) + 1).orElse(0);
        List<Integer> rows =
                IntStream.range(from, Math.min(from + page.limit(), 45)).boxed().toList();
        return Uni.createFrom().item(Page.of(rows, page, io.heirloom.wire.paging.Cursor::of));
    }

    /** Each list holds the numbers from 0 to 44. */
    @GET
    @Path("/numbers/of-each")
    public Uni<Page<PageOf<Integer>>> numbersOfEach(@BeanParam @Valid PagesRequest request) {
        List<Row> rows = request.parents().stream()
                .flatMap(parent ->
                        IntStream.range(0, Math.min(request.limit(), 45)).mapToObj(number -> new Row(parent, number)))
                .toList();
        List<PageOf<Row>> pages = PageOf.each(
                request.parents(), rows, Row::parent, request, row -> io.heirloom.wire.paging.Cursor.of(row.number()));
        return Uni.createFrom()
                .item(new Page<>(
                        pages.stream().map(page -> page.map(Row::number)).toList(), null));
    }

    private record Row(UUID parent, int number) {}

    @GET
    @Path("/whoami")
    @Authenticated
    public Map<String, Object> whoami() {
        var who = caller.get();
        return Map.of(
                "ownerId", who.ownerId(),
                "roles", who.roles(),
                "organisation", who.organisation().map(Object::toString).orElse(""),
                "email", who.verifiedEmail().orElse(""),
                "strong", who.strong());
    }

    @GET
    @Path("/maybe")
    public Uni<Boolean> maybe() {
        return caller.find().map(java.util.Optional::isPresent);
    }

    @GET
    @Path("/strong")
    @Authenticated
    public boolean strong() {
        caller.get().requireStrong();
        return true;
    }

    @GET
    @Path("/brand")
    @RolesAllowed(Roles.BRAND_ADMIN)
    public UUID brand() {
        return caller.get().brandId();
    }
}
