package io.heirloom.ledger.index;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/index/proofs")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Index")
class IndexResource {

    private final IndexService service;

    IndexResource(IndexService service) {
        this.service = service;
    }

    @POST
    @Operation(
            summary = "Whether leaves with these handles are in the logs, proven under the last head of each index",
            description = "Changes nothing; a POST only because of its size.")
    public Uni<IndexProofs> prove(@NotNull @Valid AskHandles request) {
        return service.prove(request.keys());
    }
}
