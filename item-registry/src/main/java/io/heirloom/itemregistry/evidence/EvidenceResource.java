package io.heirloom.itemregistry.evidence;

import io.heirloom.wire.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

@Path("/items/{itemId}/evidence")
class EvidenceResource {

    private final EvidenceService service;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Uni<Evidence> ofItem(UUID itemId, @QueryParam("serial") String serial) {
        return caller.find().chain(who -> service.ofItem(who, itemId, serial));
    }
}
