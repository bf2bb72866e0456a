package io.heirloom.ledger.proof;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AskProofs(
        @Schema(description = "RFC 6962 leaf hashes, each base64 of 32 bytes") @NotEmpty @Size(max = 1000)
        List<@NotNull String> leafHashes) {

    List<byte[]> hashes() {
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i < leafHashes.size(); i++) {
            try {
                hashes.add(StrictBase64.decode(leafHashes.get(i), TreeHash.LENGTH));
            } catch (IllegalArgumentException _) {
                throw INVALID_REQUEST.at("/leafHashes/" + i, "leaf-hash", "must be base64 of 32 bytes");
            }
        }
        return hashes;
    }
}
