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

        @Schema(description = "Hash of the transaction in use, once signed")
        String tx,

        @Schema(description = "How many transactions were signed for it")
        int attempts,

        @Schema(description = "The block, while it is in one")
        InBlock block,

        @Schema(description = "What there is to explain, such as why it failed")
        String reason,

        Instant changedAt) {

    @Schema(name = "AnchorBlock", description = "The block that holds the transaction.")
    record InBlock(
            long number,
            String hash,
            long gasUsed,

            @Schema(description = "What was paid, in wei") String feePaid) {}

    static AnchorView of(Anchor anchor) {
        return new AnchorView(
                anchor.size(),
                StrictBase64.encode(anchor.root()),
                anchor.state(),
                anchor.target().chainId(),
                anchor.target().contract(),
                anchor.transaction() == null ? null : anchor.transaction().hash(),
                anchor.attempts(),
                anchor.block() == null ? null : inBlock(anchor.block()),
                anchor.reason(),
                anchor.changedAt());
    }

    private static InBlock inBlock(Anchor.Block block) {
        return new InBlock(
                block.number(), block.hash(), block.gasUsed(), block.feePaid().toString());
    }
}
