package io.heirloom.ownership.evidence;

import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.ownership.directory.Party;
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
@RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
class EvidenceResource {

    private final EvidenceService evidence;
    private final CurrentCaller callers;

    EvidenceResource(EvidenceService evidence, CurrentCaller callers) {
        this.evidence = evidence;
        this.callers = callers;
    }

    @GET
    @Path("/{itemId}/evidence")
    public Uni<Evidence> of(UUID itemId) {
        return evidence.of(Party.of(callers.get()), itemId);
    }

    /** The first hundred events of each of these pieces, as far as the caller holds them. */
    @GET
    @Path("/evidence")
    public Uni<Page<DisclosedStream>> ofEach(@RestQuery @NotEmpty @Size(max = 100) List<UUID> id) {
        return evidence.ofEach(Party.of(callers.get()), id).map(found -> new Page<>(found, null));
    }
}
