package io.heirloom.itemregistry.brand.key;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/brands")
@Consumes(MediaType.APPLICATION_JSON)
class BrandKeyResource {

    private final BrandKeyService service;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    BrandKeyResource(BrandKeyService service, IdempotentWrites writes, CurrentCaller caller) {
        this.service = service;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Path("/{brandId}/keys")
    @RolesAllowed({Roles.REGISTRAR, Roles.BRAND_ADMIN})
    public Uni<RestResponse<KeyView>> add(
            @HeaderParam("Idempotency-Key") String key, UUID brandId, @NotNull @Valid AddKey request) {
        Caller who = caller.get();
        return writes.once(
                        who,
                        key,
                        "brand-key.add",
                        List.of(brandId, request),
                        KeyView.class,
                        () -> service.add(who, brandId, request))
                .map(added -> RestResponse.ResponseBuilder.<KeyView>created(
                                URI.create("/brands/" + brandId + "/did.json"))
                        .entity(added)
                        .build());
    }

    @POST
    @Path("/{brandId}/keys/{keyId}/compromise")
    @RolesAllowed({Roles.REGISTRAR, Roles.BRAND_ADMIN})
    public Uni<KeyView> compromise(
            @HeaderParam("Idempotency-Key") String key,
            UUID brandId,
            UUID keyId,
            @NotNull @Valid CompromiseKey request) {
        Caller who = caller.get();
        return writes.once(
                who,
                key,
                "brand-key.compromise",
                List.of(brandId, keyId, request),
                KeyView.class,
                () -> service.compromise(who, brandId, keyId, request));
    }

    /** The public halves of these brands' keys, the newest twenty of each. */
    @GET
    @Path("/keys")
    @PermitAll
    public Uni<Page<KeyView>> ofEach(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return service.ofEach(id).map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/{brandId}/did.json")
    @PermitAll
    @Produces(DidDocument.MEDIA_TYPE)
    public Uni<DidDocument> didDocument(UUID brandId) {
        return service.didDocument(brandId);
    }
}
