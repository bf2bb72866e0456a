package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.SignedTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class AnchorRepository {

    private static final double MILLIS = 1000.0;
    private static final String DUE = """
            select max(head.size) as size
            from signed_head head
            where head.size > (select coalesce(max(size), 0) from anchor where chain_id = $1 and contract = $2)
            having max(head.size) - (select coalesce(max(size), 0) from anchor where chain_id = $1 and contract = $2) >= $3
                or min(head.signed_at) <= clock_timestamp() - make_interval(secs => $4)
            """;
    private static final String QUEUE = """
            insert into anchor (size, root, chain_id, contract, state)
            select size, root, $2, $3, 'QUEUED' from signed_head where size = $1
            """;
    private static final String OPEN = """
            select * from anchor
            where chain_id = $1 and contract = $2 and (state not in ('FINAL', 'FAILED')
                or size = (select max(size) from anchor where chain_id = $1 and contract = $2 and state = 'FINAL'))
            order by size
            """;
    private static final String UPDATE = """
            update anchor set state = $4, nonce = $5, raw_transaction = $6, transaction_hash = $7, max_fee = $8, tip = $9,
                block_number = $10, block_hash = $11, reason = $12,
                attempts = attempts + case when $4 = 'SENT' and state <> 'SENT' then 1 else 0 end,
                changed_at = clock_timestamp()
            where chain_id = $1 and contract = $2 and size = $3
            """;
    private static final String LAST_NONCE =
            "select max(nonce) as nonce from anchor where chain_id = $1 and contract = $2";
    private static final String PAGE =
            "select * from anchor where size < $1 order by size desc, chain_id, contract limit $2";
    private static final String COVERING = """
            select * from anchor where (chain_id, contract, size) in (
                select distinct on (wanted.index) covering.chain_id, covering.contract, covering.size
                from unnest($1::bigint[]) as wanted (index)
                join anchor covering on covering.state = 'FINAL' and covering.size > wanted.index and covering.size <= $2
                order by wanted.index, covering.size)
            """;

    /** The head that is due to be anchored, if one is. */
    Uni<Optional<Long>> due(SqlConnection transaction, Target target, AnchorConfig config) {
        return transaction
                .preparedQuery(DUE)
                .execute(Tuple.of(
                        target.chainId(),
                        target.contract(),
                        config.leaves(),
                        config.maxAge().toMillis() / MILLIS))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong("size")));
    }

    Uni<Void> queue(SqlConnection transaction, Target target, long size) {
        return transaction
                .preparedQuery(QUEUE)
                .execute(Tuple.of(size, target.chainId(), target.contract()))
                .replaceWithVoid();
    }

    /** What is on its way, and the newest that had arrived, in order of size. */
    Uni<List<Anchor>> open(SqlClient client, Target target) {
        return client.preparedQuery(OPEN)
                .execute(Tuple.of(target.chainId(), target.contract()))
                .map(AnchorRepository::anchors);
    }

    Uni<Void> update(SqlConnection transaction, Anchor anchor) {
        var values = Tuple.of(
                anchor.chainId(),
                anchor.contract(),
                anchor.size(),
                anchor.state().name());
        SignedTransaction signed = anchor.transaction();
        values.addValue(signed == null ? null : signed.nonce())
                .addValue(signed == null ? null : signed.raw())
                .addValue(signed == null ? null : signed.hash())
                .addValue(signed == null ? null : new BigDecimal(signed.maxFee()))
                .addValue(signed == null ? null : new BigDecimal(signed.tip()))
                .addValue(anchor.block() == null ? null : anchor.block().number())
                .addValue(anchor.block() == null ? null : anchor.block().hash())
                .addValue(anchor.reason());
        return transaction.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    Uni<Optional<Long>> lastNonce(SqlClient client, Target target) {
        return client.preparedQuery(LAST_NONCE)
                .execute(Tuple.of(target.chainId(), target.contract()))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong("nonce")));
    }

    /** Newest first. */
    Uni<List<Anchor>> page(SqlClient client, long below, int limit) {
        return client.preparedQuery(PAGE).execute(Tuple.of(below, limit)).map(AnchorRepository::anchors);
    }

    /** For each of these leaves the earliest final anchor that covers it, each once, of at most that size. */
    Uni<List<Anchor>> covering(SqlClient client, List<Long> indexes, long largest) {
        return client.preparedQuery(COVERING)
                .execute(Tuple.of(indexes.toArray(Long[]::new), largest))
                .map(AnchorRepository::anchors);
    }

    private static List<Anchor> anchors(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AnchorRepository::anchor)
                .toList();
    }

    private static Anchor anchor(Row row) {
        return new Anchor(
                row.getLong("size"),
                row.getBuffer("root").getBytes(),
                row.getLong("chain_id"),
                row.getString("contract"),
                AnchorState.valueOf(row.getString("state")),
                transaction(row),
                row.getLong("block_number") == null
                        ? null
                        : new Anchor.Block(row.getLong("block_number"), row.getString("block_hash")),
                row.getString("reason"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private static SignedTransaction transaction(Row row) {
        if (row.getLong("nonce") == null) {
            return null;
        }
        return new SignedTransaction(
                row.getLong("nonce"),
                row.getString("raw_transaction"),
                row.getString("transaction_hash"),
                row.getBigDecimal("max_fee").toBigIntegerExact(),
                row.getBigDecimal("tip").toBigIntegerExact());
    }
}
