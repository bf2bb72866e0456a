package io.heirloom.ledger.proof;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.tlog.note.StrictBase64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A final anchor, as it stands in a proof bundle: the checkpoint of the proofs extends its head.")
record AnchorProof(
        long chainId,
        String contract,
        long size,
        String root,
        String tx,
        long block,
        String blockHash,

        @Schema(description = "RFC 9162 consistency proof from this size to the checkpoint of the proofs")
        List<String> consistency) {

    static AnchorProof of(Anchor anchor, List<byte[]> consistency) {
        return new AnchorProof(
                anchor.target().chainId(),
                anchor.target().contract(),
                anchor.size(),
                StrictBase64.encode(anchor.root()),
                anchor.transaction().hash(),
                anchor.block().number(),
                anchor.block().hash(),
                consistency.stream().map(StrictBase64::encode).toList());
    }
}
