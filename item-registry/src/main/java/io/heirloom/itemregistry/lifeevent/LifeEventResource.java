package io.heirloom.itemregistry.lifeevent;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/items")
@Consumes(MediaType.APPLICATION_JSON)
class LifeEventResource {

    private final LifeEventService service;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    LifeEventResource(LifeEventService service, IdempotentWrites writes, CurrentCaller caller) {
        this.service = service;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Path("/{itemId}/events")
    @RolesAllowed({Roles.BRAND_ADMIN, Roles.DEALER_STAFF})
    public Uni<RestResponse<LifeEventView>> add(
            @HeaderParam("Idempotency-Key") String key, UUID itemId, @NotNull @Valid RecordLifeEvent request) {
        Caller who = caller.get();
        return writes.once(
                        who,
                        key,
                        "life-event.add",
                        List.of(itemId, request),
                        LifeEventView.class,
                        () -> service.add(who, itemId, request))
                .map(event -> RestResponse.ResponseBuilder.<LifeEventView>created(
                                URI.create("/items/" + itemId + "/events"))
                        .entity(event)
                        .build());
    }

    @GET
    @Path("/{itemId}/events")
    @PermitAll
    public Uni<Page<LifeEventView>> page(UUID itemId, @BeanParam @Valid PageRequest page) {
        return caller.find().chain(who -> service.page(who, itemId, page));
    }

    /** The first events of each of these pieces. */
    @GET
    @Path("/events")
    @PermitAll
    public Uni<Page<PageOf<LifeEventView>>> ofEach(@BeanParam @Valid PagesRequest pages) {
        return caller.find().chain(who -> service.ofEach(who, pages)).map(found -> new Page<>(found, null));
    }
}
