package io.heirloom.ledger.proof;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.wire.problem.DomainException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AskProofsOfEach(
        @Schema(description = "Groups of leaves, such as those of one piece each; at most 1,000 leaves together")
        @NotEmpty
        @Size(max = 100)
        List<@NotNull @Valid AskProofs> groups) {

    private static final int MOST_LEAVES = 1_000;

    List<List<byte[]>> hashes() {
        if (groups.stream().mapToInt(group -> group.leafHashes().size()).sum() > MOST_LEAVES) {
            throw INVALID_REQUEST.at("/groups", "leaves", "has too many leaves together");
        }
        var hashes = new ArrayList<List<byte[]>>();
        for (int i = 0; i < groups.size(); i++) {
            try {
                hashes.add(groups.get(i).hashes());
            } catch (DomainException e) {
                throw e.under("/groups/" + i);
            }
        }
        return hashes;
    }
}
