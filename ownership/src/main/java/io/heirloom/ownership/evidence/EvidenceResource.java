package io.heirloom.ownership.evidence;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/items/{itemId}/evidence")
@RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
class EvidenceResource {

    private final EvidenceService evidence;
    private final CurrentCaller callers;

    EvidenceResource(EvidenceService evidence, CurrentCaller callers) {
        this.evidence = evidence;
        this.callers = callers;
    }

    @GET
    public Uni<Evidence> of(UUID itemId) {
        return evidence.of(Party.of(callers.get()), itemId);
    }
}
