package io.heirloom.itemregistry.model;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/models")
@Consumes(MediaType.APPLICATION_JSON)
class ModelResource {

    private final ModelService service;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ModelResource(ModelService service, IdempotentWrites writes, CurrentCaller caller) {
        this.service = service;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<RestResponse<ModelView>> register(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid RegisterModel request) {
        Caller who = caller.get();
        UUID brandId = who.brandId();
        return writes.once(
                        who, key, "model.register", request, ModelView.class, () -> service.register(brandId, request))
                .map(model -> RestResponse.ResponseBuilder.<ModelView>created(URI.create("/models/" + model.id()))
                        .entity(model)
                        .build());
    }

    @GET
    @PermitAll
    public Uni<Page<ModelView>> list(
            @RestQuery @Size(max = 100) List<UUID> id,
            @QueryParam("brand") Optional<UUID> brand,
            @BeanParam @Valid PageRequest page) {
        return id.isEmpty() ? service.page(brand, page) : service.byIds(id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<ModelView> byId(UUID id) {
        return service.byId(id);
    }
}
