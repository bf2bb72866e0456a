package io.heirloom.dealernetwork.listing;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/listings")
@Consumes(MediaType.APPLICATION_JSON)
class ListingResource {
    private final ListingService service;
    private final ListingShelf shelf;
    private final CurrentCaller caller;

    ListingResource(ListingService service, ListingShelf shelf, CurrentCaller caller) {
        this.service = service;
        this.shelf = shelf;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<RestResponse<ListingView>> open(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid OpenListing request) {
        return service.open(caller.get(), key, request)
                .map(listing -> RestResponse.ResponseBuilder.<ListingView>created(
                                URI.create("/listings?item=" + listing.itemId()))
                        .entity(listing)
                        .build());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<ListingView> withdraw(
            @HeaderParam("Idempotency-Key") String key, @RestPath UUID id, @NotNull @Valid WithdrawListing request) {
        return service.withdraw(caller.get(), key, id, request);
    }

    @GET
    @PermitAll
    public Uni<Page<ListingView>> list(
            @RestQuery @Size(max = 100) List<UUID> item, @BeanParam @Valid PageRequest page) {
        return item == null || item.isEmpty() ? shelf.openPage(page) : shelf.openOfItems(item);
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<Page<ListingView>> mine(@BeanParam @Valid PageRequest page) {
        return shelf.mine(caller.get(), page);
    }
}
