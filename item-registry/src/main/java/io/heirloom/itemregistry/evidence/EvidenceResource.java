package io.heirloom.itemregistry.evidence;

import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.journal.disclosure.DisclosedStream;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
class EvidenceResource {

    private final EvidenceService service;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/{itemId}/evidence")
    @PermitAll
    public Uni<Evidence> ofItem(UUID itemId, @QueryParam("serial") String serial) {
        return caller.find().chain(who -> service.ofItem(who, itemId, serial));
    }

    /** The first hundred events of each of these pieces. */
    @GET
    @Path("/evidence")
    @PermitAll
    public Uni<Page<DisclosedStream>> ofEach(@RestQuery @NotEmpty @Size(max = 100) List<PieceKey> id) {
        return caller.find().chain(who -> service.ofEach(who, id)).map(found -> new Page<>(found, null));
    }
}
