package io.heirloom.ownership.disclosure;

import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.ownership.vault.VaultService;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** The exact values that a grant of these categories would show, for the owner who is about to decide. */
@Path("/vault/preview")
@RolesAllowed(Roles.OWNER)
class PreviewResource {

    private final VaultService vaults;
    private final CurrentCaller callers;

    PreviewResource(VaultService vaults, CurrentCaller callers) {
        this.vaults = vaults;
        this.callers = callers;
    }

    @GET
    public Uni<Preview> preview(@RestQuery @NotEmpty @Size(max = 10) List<DataCategory> category) {
        var owner = callers.get().ownerId();
        Set<DataCategory> shown = EnumSet.copyOf(category);
        return vaults.open(List.of(owner)).map(values -> Preview.of(values.get(owner), shown));
    }
}
