package io.heirloom.ledger.index;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the index of each log says about the handles asked for, the newest log first.")
record IndexProofs(List<OfLog> logs) {

    @Schema(name = "IndexProofsOfLog")
    record OfLog(
            String origin,

            @Schema(description = "How many leaves of the log the index covers")
            long size,

            @Schema(
                    description =
                            "Text of a c2sp.org/tlog-proof@v1 of the index log's last leaf, which stands in its extra line")
            String indexProof,

            @Schema(description = "In the order in which they were asked for")
            List<OfHandle> handles) {}

    @Schema(name = "IndexProofOfHandle")
    record OfHandle(
            String handle,
            Presence state,

            @Schema(description = "Index of the first leaf with this handle, null where there is none")
            Long leafIndex,

            @Schema(description = "Proof in the prefix tree, base64")
            String proof) {}

    @Schema(name = "HandlePresence")
    enum Presence {
        PRESENT,
        ABSENT
    }
}
