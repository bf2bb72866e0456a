package io.heirloom.itemregistry.brand;

import io.heirloom.journal.idempotency.IdempotentWrites;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/brands")
@Consumes(MediaType.APPLICATION_JSON)
class BrandResource {

    private final BrandService service;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    BrandResource(BrandService service, IdempotentWrites writes, CurrentCaller caller) {
        this.service = service;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    public Uni<RestResponse<BrandView>> register(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid RegisterBrand request) {
        return writes.once(
                        caller.get(), key, "brand.register", request, BrandView.class, () -> service.register(request))
                .map(brand -> RestResponse.ResponseBuilder.<BrandView>created(URI.create("/brands/" + brand.id()))
                        .entity(brand)
                        .build());
    }

    @GET
    @PermitAll
    public Uni<Page<BrandView>> list(@RestQuery @Size(max = 100) List<UUID> id, @BeanParam @Valid PageRequest page) {
        return id.isEmpty() ? service.page(page) : service.byIds(id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<BrandView> byId(UUID id) {
        return service.byId(id);
    }
}
