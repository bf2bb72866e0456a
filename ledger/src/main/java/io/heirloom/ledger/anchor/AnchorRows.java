package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Anchors as they are read, each with the transaction in use. */
public final class AnchorRows {

    /** What {@link #anchors} reads; to be followed by what chooses and orders rows of {@code anchor}. */
    public static final String SELECT = """
            select anchor.*, own.nonce, own.raw, own.max_fee, own.tip,
                (select count(*) from anchor_transaction each
                    where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts
            from anchor left join anchor_transaction own
                on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash
            """;

    private AnchorRows() {}

    public static List<Anchor> anchors(RowSet<Row> rows) {
        return list(rows, AnchorRows::anchor);
    }

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapper) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
    }

    /** A row with {@code nonce}, {@code raw}, {@code max_fee}, {@code tip} and the hash under that name. */
    public static SignedTransaction transaction(Row row, String hash) {
        return new SignedTransaction(
                row.getLong("nonce"),
                row.getString("raw"),
                row.getString(hash),
                new Fees(amount(row, "max_fee"), amount(row, "tip")));
    }

    private static Anchor anchor(Row row) {
        return new Anchor(
                row.getLong("size"),
                row.getBuffer("root").getBytes(),
                new Target(row.getLong("chain_id"), row.getString("contract")),
                AnchorState.valueOf(row.getString("state")),
                row.getLong("nonce") == null ? null : transaction(row, "transaction_hash"),
                row.getInteger("attempts"),
                row.getLong("block_number") == null ? null : block(row),
                row.getString("reason"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private static Anchor.Block block(Row row) {
        boolean known = row.getLong("gas_used") != null;
        return new Anchor.Block(
                row.getLong("block_number"),
                row.getString("block_hash"),
                known ? row.getLong("gas_used") : 0,
                known ? amount(row, "fee_paid") : BigInteger.ZERO);
    }

    private static BigInteger amount(Row row, String column) {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
