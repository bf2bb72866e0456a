package io.heirloom.ledger.anchor;

import io.heirloom.tlog.note.StrictBase64;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Anchor", description = "A head on its way to the chain, and where it truthfully stands.")
record AnchorView(
        long size,
        String root,
        AnchorState state,
        long chainId,
        String contract,

        @Schema(description = "Hash of the transaction, once signed")
        String tx,

        @Schema(description = "Number of the block, while it is in one")
        Long block,

        String blockHash,

        @Schema(description = "What there is to explain, such as why it failed")
        String reason,

        Instant changedAt) {

    static AnchorView of(Anchor anchor) {
        return new AnchorView(
                anchor.size(),
                StrictBase64.encode(anchor.root()),
                anchor.state(),
                anchor.chainId(),
                anchor.contract(),
                anchor.transaction() == null ? null : anchor.transaction().hash(),
                anchor.block() == null ? null : anchor.block().number(),
                anchor.block() == null ? null : anchor.block().hash(),
                anchor.reason(),
                anchor.changedAt());
    }
}
