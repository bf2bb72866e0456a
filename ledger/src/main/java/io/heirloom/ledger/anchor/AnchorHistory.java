package io.heirloom.ledger.anchor;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AnchorHistory",
        description = "An anchor, every transaction signed for it, and everything that was ever said of it.")
record AnchorHistory(AnchorView anchor, List<Attempt> attempts, List<Change> changes) {

    @Schema(name = "AnchorAttempt", description = "A signed transaction; at most one of those with one nonce is mined.")
    record Attempt(
            String tx,
            long nonce,

            @Schema(description = "Most offered for a unit of gas, in wei")
            String maxFee,

            @Schema(description = "Of that at most to whoever makes the block, in wei")
            String tip,

            @Schema(description = "Hash of the transaction whose place it takes")
            String replaces,

            Instant signedAt) {

        static Attempt of(Row row) {
            return new Attempt(
                    row.getString("hash"),
                    row.getLong("nonce"),
                    row.getBigDecimal("max_fee").toPlainString(),
                    row.getBigDecimal("tip").toPlainString(),
                    row.getString("replaces"),
                    row.getOffsetDateTime("signed_at").toInstant());
        }
    }

    @Schema(name = "AnchorChange", description = "Where the anchor stood from then on.")
    record Change(AnchorState state, String tx, Long block, String blockHash, String reason, Instant at) {

        static Change of(Row row) {
            return new Change(
                    AnchorState.valueOf(row.getString("state")),
                    row.getString("transaction_hash"),
                    row.getLong("block_number"),
                    row.getString("block_hash"),
                    row.getString("reason"),
                    row.getOffsetDateTime("changed_at").toInstant());
        }
    }
}
