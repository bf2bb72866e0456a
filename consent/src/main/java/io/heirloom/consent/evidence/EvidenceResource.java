package io.heirloom.consent.evidence;

import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
class EvidenceResource {

    private final EvidenceService service;
    private final CurrentCaller callers;

    EvidenceResource(EvidenceService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @Path("/{itemId}/evidence")
    @RolesAllowed(Roles.OWNER)
    public Uni<EvidenceView> of(UUID itemId) {
        return service.of(callers.get(), itemId);
    }

    /** The first hundred events about each of these pieces, as far as the caller owns them. */
    @GET
    @Path("/evidence")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<DisclosedStream>> ofEach(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return service.ofEach(callers.get(), id).map(found -> new Page<>(found, null));
    }
}
