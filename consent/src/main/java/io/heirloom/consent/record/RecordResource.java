package io.heirloom.consent.record;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.consent.receipt.ReceiptView;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/consent-records")
class RecordResource {

    private final RecordService service;
    private final CurrentCaller callers;

    RecordResource(RecordService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<ConsentView>> mine(@QueryParam("item") UUID item, @BeanParam @Valid PageRequest page) {
        return service.mine(callers.get(), Optional.ofNullable(item), page);
    }

    /** The latest of the owner's decisions about each of these pieces. */
    @GET
    @Path("/mine/of-items")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<PageOf<ConsentView>>> ofItems(@BeanParam @Valid PagesRequest pages) {
        return service.ofItems(callers.get(), pages).map(found -> new Page<>(found, null));
    }

    /** These records as they stand now, or stood at that instant, as far as the caller may see them. */
    @GET
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    public Uni<Page<RecordDocument>> documents(
            @RestQuery @NotEmpty @Size(max = 100) List<UUID> id, @QueryParam("at") String at) {
        return service.documents(callers.get(), id, instant(at)).map(found -> new Page<>(found, null));
    }

    /** The receipts of these records, as far as they are the owner's. */
    @GET
    @Path("/receipts")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<ReceiptView>> receiptsOfEach(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return service.receiptsOfEach(callers.get(), id).map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    public Uni<String> document(UUID id, @QueryParam("at") String at) {
        return service.document(callers.get(), id, instant(at));
    }

    @GET
    @Path("/{id}/receipts")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<ReceiptView>> receipts(UUID id) {
        return service.receipts(callers.get(), id).map(found -> new Page<>(found, null));
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw INVALID_REQUEST.because("at must be an instant such as 2026-11-22T10:00:00Z");
        }
    }
}
