package io.heirloom.journal.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The events that wait, chosen by their state: a row with a smaller position that commits later is found all the same. In position order
 * the waiting events of one stream are always a gapless run, because its row lock makes them commit one after another.
 */
@ApplicationScoped
class Outbox {

    /** How much waits; the count stops at {@link #COUNTED}. */
    record Backlog(long events, Optional<OffsetDateTime> oldest) {

        boolean isEmpty() {
            return events == 0;
        }
    }

    static final int COUNTED = 10_000;
    private static final String BACKLOG = """
            select count(*) as events, min(recorded_at) as oldest
            from (select recorded_at from journal_event where relayed_at is null limit %d) waiting""".formatted(COUNTED);
    // Two small numbers, a lock space of their own beside the idempotency keys' 64-bit locks.
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(18533, 1) as claimed,
                   set_config('idle_in_transaction_session_timeout', $1, true)""";
    private static final String WAITING = """
            select e.id, e.stream, e.leaf_class, e.leaf, e.message, e.trace_parent, s.lane
            from journal_event e join journal_stream s on s.id = e.stream
            where e.relayed_at is null order by e.position limit $1""";
    private static final String MARK =
            "update journal_event set relayed_at = $1 where id = any($2) and relayed_at is null";

    private final Pool pool;
    private final Clock clock;

    Outbox(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Backlog> backlog() {
        return pool.preparedQuery(BACKLOG).execute().map(rows -> {
            var row = rows.iterator().next();
            return new Backlog(row.getLong("events"), Optional.ofNullable(row.getOffsetDateTime("oldest")));
        });
    }

    /**
     * Gives the next events to the sender while it alone holds the lock, and marks those it reports as sent. The database ends the
     * transaction of a replica that stands still, so another can take over; what was sent twice is dropped by the consumers.
     *
     * @return how many were given and how many of them sent; none when another replica is at work
     */
    Uni<Round> round(int most, Duration longest, Function<List<WaitingEvent>, Uni<? extends Collection<UUID>>> sender) {
        return pool.withTransaction(connection -> claim(connection, longest)
                .chain(claimed ->
                        claimed ? waiting(connection, most) : Uni.createFrom().item(List.<WaitingEvent>of()))
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().item(Round.EMPTY)
                        : sender.apply(events)
                                .call(sent -> mark(connection, sent))
                                .map(sent -> new Round(events.size(), sent.size()))));
    }

    private static Uni<Boolean> claim(SqlConnection connection, Duration longest) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(Long.toString(longest.toMillis())))
                .map(rows -> rows.iterator().next().getBoolean("claimed"));
    }

    private static Uni<List<WaitingEvent>> waiting(SqlConnection connection, int most) {
        return connection.preparedQuery(WAITING).execute(Tuple.of(most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(WaitingEvent::of)
                .toList());
    }

    private Uni<Void> mark(SqlConnection connection, Collection<UUID> sent) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.of(now, sent.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
