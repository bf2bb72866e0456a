package io.heirloom.consent.evidence;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/items/{itemId}/evidence")
class EvidenceResource {

    private final EvidenceService service;
    private final CurrentCaller callers;

    EvidenceResource(EvidenceService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Roles.OWNER)
    public Uni<EvidenceView> of(UUID itemId) {
        return service.of(callers.get(), itemId);
    }
}
