package io.heirloom.itemregistry.registration;

import io.heirloom.itemregistry.item.ItemView;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/items")
@Consumes(MediaType.APPLICATION_JSON)
class RegistrationResource {

    private final RegistrationService service;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    RegistrationResource(RegistrationService service, IdempotentWrites writes, CurrentCaller caller) {
        this.service = service;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<RestResponse<ItemView>> register(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid RegisterItem request) {
        Caller who = caller.get();
        UUID brandId = who.brandId();
        return writes.once(who, key, "item.register", request, ItemView.class, () -> service.register(brandId, request))
                .map(item -> RestResponse.ResponseBuilder.<ItemView>created(URI.create("/items/" + item.id()))
                        .entity(item)
                        .build());
    }
}
