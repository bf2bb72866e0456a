package io.heirloom.dealernetwork.dealer;

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

@Path("/dealers")
@Consumes(MediaType.APPLICATION_JSON)
class DealerResource {
    private final DealerService service;
    private final CurrentCaller caller;

    DealerResource(DealerService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    public Uni<RestResponse<DealerView>> enter(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid EnterDealer request) {
        return service.enter(caller.get(), key, request)
                .map(dealer -> RestResponse.ResponseBuilder.<DealerView>created(URI.create("/dealers/" + dealer.id()))
                        .entity(dealer)
                        .build());
    }

    @GET
    @PermitAll
    public Uni<Page<DealerView>> list(@RestQuery @Size(max = 100) List<UUID> id, @BeanParam @Valid PageRequest page) {
        return id == null || id.isEmpty() ? service.page(page) : service.byIds(id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<DealerView> view(@RestPath UUID id) {
        return service.view(id);
    }
}
