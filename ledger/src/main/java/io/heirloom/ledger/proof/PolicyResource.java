package io.heirloom.ledger.proof;

import io.heirloom.ledger.anchor.AnchorService;
import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.identity.LogVerifierKeys;
import io.heirloom.ledger.index.log.IndexKeys;
import io.heirloom.ledger.witness.WitnessPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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
    private final AnchorService anchors;
    private final WitnessPolicy trusted;
    private final Optional<Target> present;

    PolicyResource(
            LogVerifierKeys keys, IndexKeys indexKeys, AnchorService anchors, WitnessPolicy trusted, LogChain chain) {
        this.keys = keys;
        this.indexKeys = indexKeys;
        this.anchors = anchors;
        this.trusted = trusted;
        this.present = chain.configured().map(Target::of);
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary =
                    "The keys of every log and of its index, closed ones too, the witnesses and their quorum, and the contracts, in tlog-policy form")
    public Uni<String> policy() {
        return Uni.combine()
                .all()
                .unis(keys.all(), indexKeys.all(), anchors.targets())
                .with((logs, indexes, former) -> {
                    String keyLines = Stream.concat(logs.stream(), indexes.stream())
                            .map(key -> "log " + key + "\n")
                            .collect(Collectors.joining());
                    return HEADER + keyLines + trusted.witnessLines() + contractLines(former);
                });
    }

    /** Comments to other tools: the format has no word for contracts. Bundles of former logs name the contracts of these. */
    private String contractLines(List<Target> former) {
        return Stream.concat(present.stream(), former.stream())
                .distinct()
                .map(target -> "# heirloom-contract %d %s\n".formatted(target.chainId(), target.contract()))
                .collect(Collectors.joining());
    }
}
