package io.heirloom.ledger.identity;

import static io.heirloom.ledger.identity.LogProblem.LOG_NOT_CLOSED;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/")
@PermitAll
@Tag(name = "Log")
class LogResource {

    private final Logs logs;

    LogResource(Logs logs) {
        this.logs = logs;
    }

    @GET
    @Path("logs")
    @Cache(noCache = true)
    @Operation(
            summary = "Every log of this ledger in the order in which they followed each other; the last one is open")
    public Uni<List<LogView>> all() {
        return logs.all().map(all -> all.stream().map(LogView::of).toList());
    }

    @GET
    @Path("{log: [0-9][a-z0-9.-]*}/closing")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary =
                    "The note, signed by a closed log, that states its last head and names its successor and its keys")
    public Uni<String> closing(@PathParam("log") String log) {
        return logs.at(log)
                .map(found -> Optional.ofNullable(found.closingNote()).orElseThrow(LOG_NOT_CLOSED::because));
    }
}
