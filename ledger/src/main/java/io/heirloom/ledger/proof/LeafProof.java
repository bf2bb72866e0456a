package io.heirloom.ledger.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Where a leaf is in the log. While it is pending, and where it is unknown, index and proof are null.")
record LeafProof(
        String leafHash,
        Long index,

        @Schema(description = "Text of a c2sp.org/tlog-proof@v1")
        String proof,

        State state) {

    @Schema(name = "LeafState")
    enum State {
        /** Under the signed head that the proof carries. */
        LOGGED,
        /** Not under a signed head yet, or never handed to the log: the log does not say which. */
        PENDING
    }
}
