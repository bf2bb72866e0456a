package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/checkpoint")
@PermitAll
@Tag(name = "Log")
class CheckpointResource {

    private final CheckpointService service;

    CheckpointResource(CheckpointService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(noCache = true)
    @Operation(summary = "The last signed head of the log, as a C2SP checkpoint")
    public Uni<String> last() {
        return service.last().map(SignedHead::checkpoint);
    }
}
