package io.heirloom.dealernetwork.evidence;

import io.heirloom.wire.caller.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/items/{itemId}/evidence")
@Authenticated
class EvidenceResource {
    private final EvidenceService service;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    public Uni<EvidenceView> of(@RestPath UUID itemId) {
        return service.of(caller.get(), itemId);
    }
}
