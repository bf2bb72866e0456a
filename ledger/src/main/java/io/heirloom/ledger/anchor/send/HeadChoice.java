package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Queues the head that is due to be anchored, if one is and none is on its way. */
@ApplicationScoped
class HeadChoice {

    private static final double MILLIS = 1000.0;
    // A proof begins at the level of the lowest set bit of the size that it begins from: the more zeros it ends in, the
    // shorter (ADR 0073).
    private static final String DUE = """
            with last as (
                select coalesce(max(size), 0) as size from anchor where chain_id = $1 and contract = $2
            ), wish as (
                select size + $3 as least, (size + $3 + 1023) / 1024 * 1024 as whole, size + $3 / 4 as worth from last
            ), waiting as (
                select head.size, head.signed_at from signed_head head, last
                where head.log = (select id from log where origin = $5) and head.size > last.size
            ), newest as (
                select max(size) as size, min(signed_at) <= clock_timestamp() - make_interval(secs => $4) as late from waiting
            )
            select case when newest.late then newest.size
                    else coalesce((select max(size) from waiting where size % 1024 = 0 and size >= worth), newest.size) end as size
            from newest, wish
            where newest.late or newest.size >= case when whole - least <= $3 / 4 then whole else least end
            """;
    private static final String QUEUE = """
            insert into anchor (log, size, root, chain_id, contract, state)
            select log, size, root, $2, $3, 'QUEUED' from signed_head
            where size = $1 and log = (select id from log where origin = $4)
            """;

    private final Leases leases;
    private final AnchorStore anchors;
    private final AnchorConfig config;
    private final LogChain chain;

    HeadChoice(Leases leases, AnchorStore anchors, AnchorConfig config, LogChain chain) {
        this.leases = leases;
        this.anchors = anchors;
        this.config = config;
        this.chain = chain;
    }

    /** Needs no chain, so that what waits is shown as waiting while the chain is away. */
    Uni<Void> choose(Lease lease, Target target) {
        return leases.transaction(lease, transaction -> anchors.waiting(transaction, target)
                .chain(waiting -> waiting.isEmpty()
                        ? due(transaction, target)
                        : Uni.createFrom().item(Optional.<Long>empty()))
                .chain(due -> due.map(size -> queue(transaction, target, size))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    Uni<Optional<Long>> due(SqlConnection transaction, Target target) {
        return transaction
                .preparedQuery(DUE)
                .execute(Tuple.of(
                        target.chainId(),
                        target.contract(),
                        config.leaves(),
                        config.maxAge().toMillis() / MILLIS,
                        chain.origin()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong("size")));
    }

    private Uni<Void> queue(SqlConnection transaction, Target target, long size) {
        return transaction
                .preparedQuery(QUEUE)
                .execute(Tuple.of(size, target.chainId(), target.contract(), chain.origin()))
                .replaceWithVoid();
    }
}
