package io.heirloom.ownership.erasure;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/erasures")
class ErasureResource {

    private final ErasureService erasures;
    private final IdempotentWrites writes;
    private final CurrentCaller callers;

    ErasureResource(ErasureService erasures, IdempotentWrites writes, CurrentCaller callers) {
        this.erasures = erasures;
        this.writes = writes;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER})
    @Operation(summary = "Destroy the keys of an owner in every service, for ever; needs a fresh, strong sign-in")
    public Uni<ErasureView> erase(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid EraseOwner request) {
        var caller = callers.get();
        return writes.once(
                caller, key, "owner.erase", request, ErasureView.class, () -> erasures.erase(caller, request));
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.OWNER)
    @Operation(summary = "How far the caller's own erasure is")
    public Uni<ErasureView> mine() {
        return erasures.mine(callers.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "How far an erasure is; complete once every service has destroyed its key")
    public Uni<ErasureView> find(UUID id) {
        return erasures.find(callers.get(), id);
    }
}
