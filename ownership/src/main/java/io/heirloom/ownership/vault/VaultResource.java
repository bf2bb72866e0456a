package io.heirloom.ownership.vault;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/vault")
@RolesAllowed(Roles.OWNER)
class VaultResource {

    private final VaultService vaults;
    private final IdempotentWrites writes;
    private final CurrentCaller callers;

    VaultResource(VaultService vaults, IdempotentWrites writes, CurrentCaller callers) {
        this.vaults = vaults;
        this.writes = writes;
        this.callers = callers;
    }

    @PUT
    public Uni<VaultVersion> store(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid StoreVault request) {
        var caller = callers.get();
        return writes.once(
                caller, key, "vault.store", request, VaultVersion.class, () -> vaults.store(caller.ownerId(), request));
    }

    @GET
    public Uni<VaultView> read() {
        return vaults.read(callers.get().ownerId());
    }
}
