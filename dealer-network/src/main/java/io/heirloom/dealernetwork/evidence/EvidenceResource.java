package io.heirloom.dealernetwork.evidence;

import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.paging.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
@Authenticated
class EvidenceResource {
    private final EvidenceService service;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/{itemId}/evidence")
    public Uni<EvidenceView> of(@RestPath UUID itemId) {
        return service.of(caller.get(), itemId);
    }

    /** The first hundred events of each of these pieces, as far as the caller holds them. */
    @GET
    @Path("/evidence")
    public Uni<Page<DisclosedStream>> ofEach(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return service.ofEach(caller.get(), id).map(found -> new Page<>(found, null));
    }
}
