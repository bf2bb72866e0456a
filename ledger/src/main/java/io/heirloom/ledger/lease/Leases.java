package io.heirloom.ledger.lease;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Grants leases and guards transactions with them. */
@ApplicationScoped
public class Leases {

    private static final String ACQUIRE = """
            insert into writer_lease as lease (name, holder, fence, expires_at)
            values ($1, $2, 1, clock_timestamp() + make_interval(secs => $3))
            on conflict (name) do update set holder = excluded.holder,
                fence = lease.fence + case when lease.holder = excluded.holder then 0 else 1 end,
                expires_at = excluded.expires_at
            where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()
            returning fence
            """;
    // A shared row lock: whoever takes the lease over waits until this transaction has ended. A writer that was halted
    // within it, or cut off,
    // must not make others wait for longer than the lease lasts.
    private static final String HOLD = """
            select set_config('idle_in_transaction_session_timeout', $4, true)
            from writer_lease where name = $1 and holder = $2 and fence = $3 for share
            """;
    private static final double MILLIS = 1000.0;
    private static final long SHORTEST_IDLENESS = 1_000;

    private final Pool pool;
    private final LeaseConfig config;

    Leases(Pool pool, LeaseConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Takes or renews the lease; empty while another holder has it. */
    public Uni<Optional<Lease>> acquire(String name, UUID holder) {
        return pool.preparedQuery(ACQUIRE)
                .execute(Tuple.of(name, holder, config.duration().toMillis() / MILLIS))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Lease(name, holder, rows.iterator().next().getLong("fence"))));
    }

    /** One transaction of the writer. Fails when the lease no longer holds, and keeps it from changing hands until the transaction ends. */
    public <T> Uni<T> transaction(Lease lease, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(transaction -> hold(transaction, lease).chain(() -> work.apply(transaction)));
    }

    private Uni<Void> hold(SqlConnection transaction, Lease lease) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(
                        lease.name(),
                        lease.holder(),
                        lease.fence(),
                        String.valueOf(
                                Math.max(SHORTEST_IDLENESS, config.duration().toMillis()))))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new LostLeaseException(lease);
                    }
                })
                .replaceWithVoid();
    }
}
