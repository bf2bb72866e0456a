package io.heirloom.ledger.proof;

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

@Path("/proofs")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Log")
class ProofResource {

    private final ProofService service;

    ProofResource(ProofService service) {
        this.service = service;
    }

    @POST
    @Operation(
            summary = "Inclusion proofs for leaf hashes, under the last published head of each log",
            description =
                    "Changes nothing; a POST only because of its size. Anchors are listed once their block is final.")
    public Uni<Proofs> prove(@NotNull @Valid AskProofs request) {
        return service.prove(request.hashes());
    }

    @POST
    @Path("/of-each")
    @Operation(
            summary = "Inclusion proofs for several groups of leaf hashes, under the last signed head",
            description = "As /proofs, with the anchors of each group apart. Changes nothing.")
    public Uni<ProofsOfEach> proveEach(@NotNull @Valid AskProofsOfEach request) {
        return service.proveEach(request.hashes()).map(ProofsOfEach::new);
    }
}
