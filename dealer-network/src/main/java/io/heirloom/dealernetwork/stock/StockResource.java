package io.heirloom.dealernetwork.stock;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/stock")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
class StockResource {
    private final StockService service;
    private final CurrentCaller caller;

    StockResource(StockService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    public Uni<RestResponse<StockView>> declare(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid DeclareStock request) {
        return service.declare(caller.get(), key, request)
                .map(position -> RestResponse.ResponseBuilder.<StockView>created(URI.create("/stock/mine"))
                        .entity(position)
                        .build());
    }

    @POST
    @Path("/{id}/withdrawal")
    public Uni<StockView> withdraw(
            @HeaderParam("Idempotency-Key") String key, @RestPath UUID id, @NotNull @Valid WithdrawStock request) {
        return service.withdraw(caller.get(), key, id, request);
    }

    @GET
    @Path("/mine")
    public Uni<Page<StockView>> mine(@BeanParam @Valid PageRequest page) {
        return service.mine(caller.get(), page);
    }
}
