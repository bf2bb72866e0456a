package io.heirloom.ledger.proof;

import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.identity.LogVerifierKeys;
import io.heirloom.ledger.index.log.IndexKeys;
import io.heirloom.ledger.witness.WitnessPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/policy")
@PermitAll
@Tag(name = "Log")
class PolicyResource {

    private static final String HEADER =
            "# What to trust in proofs of this log (c2sp.org/tlog-policy). Get this file from a source you trust.\n";

    private final LogVerifierKeys keys;
    private final IndexKeys indexKeys;
    private final String rest;

    PolicyResource(LogVerifierKeys keys, IndexKeys indexKeys, WitnessPolicy trusted, ChainConfig chain) {
        // A comment to other tools: the format has no word for contracts.
        String contract = chain.contract()
                .map(address ->
                        "# heirloom-contract %d %s\n".formatted(chain.chainId(), address.toLowerCase(Locale.ROOT)))
                .orElse("");
        this.keys = keys;
        this.indexKeys = indexKeys;
        this.rest = trusted.witnessLines() + contract;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary =
                    "The keys of every log and of its index, closed ones too, the witnesses and their quorum, and the contract, in tlog-policy form")
    public Uni<String> policy() {
        return keys.all().chain(logs -> indexKeys.all().map(indexes -> Stream.concat(logs.stream(), indexes.stream())
                .map(key -> "log " + key + "\n")
                .collect(Collectors.joining("", HEADER, rest))));
    }
}
