package io.heirloom.ledger.proof;

import io.heirloom.ledger.proof.ProofRepository.Place;
import io.heirloom.tlog.note.StrictBase64;
import java.util.Map;
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

    static LeafProof of(byte[] leafHash, Place place, Map<Integer, LogProofs> logs) {
        String hash = StrictBase64.encode(leafHash);
        String proof = place == null ? null : logs.get(place.log()).texts().get(place.index());
        return proof == null
                ? new LeafProof(hash, null, null, State.PENDING)
                : new LeafProof(hash, place.index(), proof, State.LOGGED);
    }

    @Schema(name = "LeafState")
    enum State {
        /** Under the signed head that the proof carries. */
        LOGGED,
        /** Not under a signed head yet, or never handed to the log: the log does not say which. */
        PENDING
    }
}
