package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.identity.Logs;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/")
@PermitAll
@Tag(name = "Log")
class CheckpointResource {

    private final CheckpointService service;
    private final Logs logs;

    CheckpointResource(CheckpointService service, Logs logs) {
        this.service = service;
        this.logs = logs;
    }

    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(noCache = true)
    @Operation(summary = "The last head of the log that is open now, as a C2SP checkpoint")
    public Uni<String> last() {
        return service.last().map(SignedHead::checkpoint);
    }

    @GET
    @Path("{log: [0-9][a-z0-9.-]*}/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(noCache = true)
    @Operation(summary = "The last head of one log, as a C2SP checkpoint; of a closed log its final one")
    public Uni<String> lastOf(@PathParam("log") String log) {
        return logs.idAt(log).chain(id -> service.last(id)).map(SignedHead::checkpoint);
    }
}
