package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorRows;
import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Anchors as the sender reads and writes them. */
@ApplicationScoped
class AnchorStore {

    private static final double MILLIS = 1000.0;
    private static final String OF_TARGET = AnchorRows.SELECT + " where anchor.chain_id = $1 and anchor.contract = $2 ";
    private static final String WAITING =
            OF_TARGET + "and anchor.state in ('QUEUED', 'SENT', 'REORGED') order by anchor.size";
    private static final String IN_BLOCK =
            OF_TARGET + "and anchor.block_number is not null and anchor.size < $3 order by anchor.size desc limit 1";
    private static final String OF_SIZE = OF_TARGET + "and anchor.size = $3";
    private static final String SLOW = """
            select state = 'SENT' and changed_at <= clock_timestamp() - make_interval(secs => $4) as slow
            from anchor where chain_id = $1 and contract = $2 and size = $3
            """;
    private static final String SIGNED = """
            select * from anchor_transaction where chain_id = $1 and contract = $2 and size = $3 order by signed_at desc, hash
            """;
    private static final String ADD = """
            insert into anchor_transaction (chain_id, hash, contract, size, account, nonce, raw, max_fee, tip, replaces)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (chain_id, hash) do nothing
            """;
    private static final String UPDATE = """
            update anchor set state = $4, transaction_hash = $5, block_number = $6, block_hash = $7, gas_used = $8, fee_paid = $9,
                reason = $10, changed_at = clock_timestamp()
            where chain_id = $1 and contract = $2 and size = $3
            """;
    private static final String END = """
            update anchor set state = 'FINAL', changed_at = clock_timestamp()
            where chain_id = $1 and contract = $2 and state = 'MINED' and block_number <= $3
            """;
    private static final String LAST_NONCE =
            "select max(nonce) as nonce from anchor_transaction where chain_id = $1 and account = $2";
    private static final String OF_NONCE = """
            select * from anchor_transaction where chain_id = $1 and account = $2 and nonce = $3 order by signed_at desc, hash
            """;

    /** Those that are in no block, in order of size. */
    Uni<List<Anchor>> waiting(SqlClient client, Target target) {
        return client.preparedQuery(WAITING).execute(key(target)).map(AnchorRows::anchors);
    }

    /** The largest below this size that is in a block. Later heads extend earlier ones, so it is in the newest block too. */
    Uni<Optional<Anchor>> inBlock(SqlClient client, Target target, long below) {
        return client.preparedQuery(IN_BLOCK)
                .execute(key(target).addValue(below))
                .map(rows -> AnchorRows.anchors(rows).stream().findFirst());
    }

    Uni<Anchor> current(SqlClient client, Anchor anchor) {
        return client.preparedQuery(OF_SIZE)
                .execute(key(anchor.target()).addValue(anchor.size()))
                .map(rows -> AnchorRows.anchors(rows).getFirst());
    }

    /** Whether a node has had it for that long in the present state, and no block has. */
    Uni<Boolean> slow(SqlClient client, Anchor anchor, Duration after) {
        return client.preparedQuery(SLOW)
                .execute(key(anchor.target()).addValue(anchor.size()).addValue(after.toMillis() / MILLIS))
                .map(rows -> rows.iterator().next().getBoolean("slow"));
    }

    /** Every transaction signed for this head, newest first. */
    Uni<List<SignedTransaction>> signed(SqlClient client, Anchor anchor) {
        return client.preparedQuery(SIGNED)
                .execute(key(anchor.target()).addValue(anchor.size()))
                .map(rows -> AnchorRows.list(rows, row -> AnchorRows.transaction(row, "hash")));
    }

    /** Every transaction signed with this nonce, newest first. */
    Uni<List<SignedTransaction>> signed(SqlClient client, Target target, String account, long nonce) {
        return client.preparedQuery(OF_NONCE)
                .execute(Tuple.of(target.chainId(), account, nonce))
                .map(rows -> AnchorRows.list(rows, row -> AnchorRows.transaction(row, "hash")));
    }

    Uni<Optional<Long>> lastNonce(SqlClient client, Target target, String account) {
        return client.preparedQuery(LAST_NONCE)
                .execute(Tuple.of(target.chainId(), account))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong("nonce")));
    }

    /** @param former the transaction with the same nonce whose place it takes, if there is one */
    Uni<Void> add(SqlConnection transaction, Anchor anchor, String account, SignedTransaction signed, String former) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(
                                anchor.target().chainId(),
                                signed.hash(),
                                anchor.target().contract(),
                                anchor.size())
                        .addValue(account)
                        .addValue(signed.nonce())
                        .addValue(signed.raw())
                        .addValue(new BigDecimal(signed.fees().maxFee()))
                        .addValue(new BigDecimal(signed.fees().tip()))
                        .addValue(former))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection transaction, Anchor anchor) {
        Anchor.Block block = anchor.block();
        var values = key(anchor.target())
                .addValue(anchor.size())
                .addValue(anchor.state().name());
        values.addValue(
                        anchor.transaction() == null
                                ? null
                                : anchor.transaction().hash())
                .addValue(block == null ? null : block.number())
                .addValue(block == null ? null : block.hash())
                .addValue(block == null ? null : block.gasUsed())
                .addValue(block == null ? null : new BigDecimal(block.feePaid()))
                .addValue(anchor.reason());
        return transaction.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    /** Everything that is in a block up to this one will stay there. */
    Uni<Void> end(SqlConnection transaction, Target target, long finalBlock) {
        return transaction
                .preparedQuery(END)
                .execute(key(target).addValue(finalBlock))
                .replaceWithVoid();
    }

    private static Tuple key(Target target) {
        return Tuple.of(target.chainId(), target.contract());
    }
}
