package io.heirloom.gateway.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ledger")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface LedgerClient {

    @POST
    @Path("/proofs")
    Uni<Proofs> proofs(AskProofs request);

    @POST
    @Path("/proofs/of-each")
    Uni<ProofsOfEach> proofsOfEach(AskProofsOfEach request);

    @GET
    @Path("/policy")
    @Produces("text/plain")
    Uni<String> policy();

    @GET
    @Path("/checkpoint")
    @Produces("text/plain")
    Uni<String> checkpoint();

    /** The leaves to be proven. */
    @RegisterForReflection
    record AskProofs(List<String> leafHashes) {}

    /** The leaves of several pieces. */
    @RegisterForReflection
    record AskProofsOfEach(List<AskProofs> groups) {}

    /** The proofs of each piece in the order asked. */
    @RegisterForReflection
    record ProofsOfEach(List<Proofs> groups) {}

    /** Inclusion proofs in the order asked, and the anchors of the head they lead to. */
    @RegisterForReflection
    record Proofs(List<InclusionProof> proofs, JsonNode anchors) {}

    /** A c2sp.org/tlog-proof, absent while the leaf is on its way. */
    @RegisterForReflection
    record InclusionProof(String leafHash, String proof, String state) {}
}
