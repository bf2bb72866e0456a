package io.heirloom.ledger.anchor;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnchorCost", description = "What the newest anchors in blocks have cost. Fees are in wei.")
record AnchorCost(
        @Schema(description = "How many anchors are counted")
        long anchors,

        @Schema(description = "How many leaves they brought to the chain")
        long leaves,

        long gasPerAnchor,
        long mostGas,
        String gasPerLeaf,
        String feePerAnchor,
        String feePerLeaf) {

    private static final int DIGITS = 2;

    static AnchorCost of(Row row) {
        long anchors = row.getLong("anchors");
        long leaves = row.getLong("leaves");
        BigDecimal gas = BigDecimal.valueOf(row.getLong("gas"));
        BigDecimal fees = row.getBigDecimal("fees");
        return new AnchorCost(
                anchors,
                leaves,
                each(gas, anchors).longValue(),
                row.getLong("most_gas"),
                each(gas, leaves).toPlainString(),
                each(fees, anchors).setScale(0, RoundingMode.HALF_UP).toPlainString(),
                each(fees, leaves).setScale(0, RoundingMode.HALF_UP).toPlainString());
    }

    private static BigDecimal each(BigDecimal sum, long count) {
        return count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP);
    }
}
