package io.heirloom.ledger.proof;

import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.identity.LogIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/policy")
@PermitAll
@Tag(name = "Log")
class PolicyResource {

    private final String policy;

    PolicyResource(LogIdentity identity, ChainConfig chain) {
        String log = """
                # What to trust in proofs of this log (c2sp.org/tlog-policy). Get this file from a source you trust.
                %s
                quorum none
                """.formatted(
                identity.verifierKeys().stream().map(key -> "log " + key).collect(Collectors.joining("\n")));
        // A comment to other tools: the format has no word for contracts.
        this.policy = log
                + chain.contract()
                        .map(contract -> "# heirloom-contract %d %s\n"
                                .formatted(chain.chainId(), contract.toLowerCase(Locale.ROOT)))
                        .orElse("");
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The log's keys and contract, in tlog-policy form")
    public String policy() {
        return policy;
    }
}
