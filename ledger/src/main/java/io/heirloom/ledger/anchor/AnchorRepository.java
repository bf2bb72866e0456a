package io.heirloom.ledger.anchor;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Anchors as others see them. */
@ApplicationScoped
class AnchorRepository {

    private static final String PAGE = AnchorRows.SELECT + """
            where anchor.size < $1 or anchor.size = $1 and (anchor.chain_id, anchor.contract) > ($2, $3)
            order by anchor.size desc, anchor.chain_id, anchor.contract limit $4
            """;
    private static final String OF_SIZE = AnchorRows.SELECT + """
            where anchor.size = $1 order by anchor.chain_id, anchor.contract limit $2
            """;
    private static final String COVERING = AnchorRows.SELECT + """
            where (anchor.chain_id, anchor.contract, anchor.size) in (
                select distinct on (wanted.index) covering.chain_id, covering.contract, covering.size
                from unnest($1::bigint[]) as wanted (index)
                join anchor covering on covering.log = $3 and covering.state = 'FINAL' and covering.size > wanted.index and covering.size <= $2
                order by wanted.index, covering.size)
            """;
    private static final String TRANSACTIONS = """
            select * from anchor_transaction where chain_id = $1 and contract = $2 and size = $3 order by signed_at, hash limit $4
            """;
    private static final String CHANGES = """
            select * from (select * from anchor_change where chain_id = $1 and contract = $2 and size = $3 order by id desc limit $4)
            order by id
            """;
    private static final String TARGETS = """
            with recursive target as (
                (select chain_id, contract from anchor order by chain_id, contract limit 1)
                union all
                select found.* from target cross join lateral (
                    select anchor.chain_id, anchor.contract from anchor
                    where (anchor.chain_id, anchor.contract) > (target.chain_id, target.contract)
                    order by anchor.chain_id, anchor.contract limit 1) as found)
            select * from target limit $1
            """;
    private static final String COST = """
            select count(*) as anchors, coalesce(sum(leaves), 0)::bigint as leaves, coalesce(sum(gas_used), 0)::bigint as gas,
                coalesce(max(gas_used), 0) as most_gas, coalesce(sum(fee_paid), 0) as fees
            from (
                select size - coalesce(lag(size) over (partition by chain_id, contract order by size), 0) as leaves, gas_used, fee_paid, size
                from anchor where state in ('MINED', 'FINAL') and gas_used is not null
                order by size desc limit $1)
            """;

    /** Every contract that a head was ever brought to; of each, the index gives the first row alone. */
    Uni<List<Target>> targets(SqlClient client, int limit) {
        return client.preparedQuery(TARGETS)
                .execute(Tuple.of(limit))
                .map(rows ->
                        AnchorRows.list(rows, row -> new Target(row.getLong("chain_id"), row.getString("contract"))));
    }

    /** Newest first, and of one size by chain and contract. */
    Uni<List<Anchor>> page(SqlClient client, long size, Target after, int limit) {
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(size, after.chainId(), after.contract(), limit))
                .map(AnchorRows::anchors);
    }

    /** On each chain. */
    Uni<List<Anchor>> ofSize(SqlClient client, long size, int limit) {
        return client.preparedQuery(OF_SIZE).execute(Tuple.of(size, limit)).map(AnchorRows::anchors);
    }

    /** For each of these leaves the earliest final anchor that covers it, each once, of at most that size. */
    Uni<List<Anchor>> covering(SqlClient client, int log, List<Long> indexes, long largest) {
        return client.preparedQuery(COVERING)
                .execute(Tuple.of(indexes.toArray(Long[]::new), largest, log))
                .map(AnchorRows::anchors);
    }

    /** Every transaction signed for it, in order. */
    Uni<List<AnchorHistory.Attempt>> attempts(SqlClient client, Anchor anchor, int limit) {
        return client.preparedQuery(TRANSACTIONS)
                .execute(key(anchor).addValue(limit))
                .map(rows -> AnchorRows.list(rows, AnchorHistory.Attempt::of));
    }

    /** Everything that was ever said of it, in order; the newest where there is more. */
    Uni<List<AnchorHistory.Change>> changes(SqlClient client, Anchor anchor, int limit) {
        return client.preparedQuery(CHANGES)
                .execute(key(anchor).addValue(limit))
                .map(rows -> AnchorRows.list(rows, AnchorHistory.Change::of));
    }

    /** What the newest anchors in blocks cost together. */
    Uni<AnchorCost> cost(SqlClient client, int anchors) {
        return client.preparedQuery(COST)
                .execute(Tuple.of(anchors))
                .map(rows -> AnchorCost.of(rows.iterator().next()));
    }

    private static Tuple key(Anchor anchor) {
        return Tuple.of(anchor.target().chainId(), anchor.target().contract(), anchor.size());
    }
}
