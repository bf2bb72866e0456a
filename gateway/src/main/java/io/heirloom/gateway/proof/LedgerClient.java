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

    @POST
    @Path("/index/proofs")
    Uni<IndexProofs> indexProofs(AskHandles request);

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

    /** The handles to be looked for. */
    @RegisterForReflection
    record AskHandles(List<String> handles) {}

    /** What the index of each log says about them. */
    @RegisterForReflection
    record IndexProofs(List<IndexProof> logs) {}

    /** Proofs under one root of an index, and the c2sp.org/tlog-proof that leads to it. */
    @RegisterForReflection
    record IndexProof(String indexProof, List<HandleProof> handles) {}

    /** Whether a leaf with this handle is in the log. */
    @RegisterForReflection
    record HandleProof(String handle, String state, String proof) {}
}
