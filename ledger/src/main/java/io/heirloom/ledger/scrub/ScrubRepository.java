package io.heirloom.ledger.scrub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class ScrubRepository {

    private static final double MILLIS = 1000.0;
    // A pass that was begun is ended first.
    private static final String DUE = """
            select log.id, coalesce(scrub.part, 'leaves') as part, coalesce(scrub.position, 0) as position, scrub.finding,
                (select max(size) from signed_head where signed_head.log = log.id) as signed
            from log left join scrub on scrub.log = log.id
            where exists (select from signed_head where signed_head.log = log.id)
                and (scrub.position > 0 or scrub.part <> 'leaves' or scrub.finding is not null or scrub.passed_at is null
                    or scrub.passed_at <= clock_timestamp() - make_interval(secs => $1))
            order by scrub.finding is null, log.id limit 1
            """;
    private static final String FINDING = "select finding from scrub where log = $1 and finding is not null";
    private static final String SINCE_PASS = """
            select extract(epoch from clock_timestamp() - min(coalesce(scrub.passed_at, log.opened_at)))::float8
            from log left join scrub on scrub.log = log.id
            """;
    private static final String BEYOND = """
            select (select count(*) from leaf where log = $1 and leaf_index >= (select size from tree_size where log = $1))
                + (select count(*) from tile where log = $1 and level = 0
                    and position >= (select size from tree_size where log = $1) / 256)
            """;
    private static final String MOVE = """
            insert into scrub (log, part, position, read_size) values ($1, $2, $3, $4)
            on conflict (log) do update set part = excluded.part, position = excluded.position,
                read_size = coalesce(excluded.read_size, scrub.read_size), finding = null, found_at = null
            """;
    private static final String PASS = """
            update scrub set part = 'leaves', position = 0, passed_at = clock_timestamp(), passed_size = read_size, read_size = null,
                finding = null, found_at = null
            where log = $1
            """;
    private static final String FIND = """
            insert into scrub (log, part, position, finding, found_at) values ($1, $2, $3, $4, clock_timestamp())
            on conflict (log) do update set finding = excluded.finding, found_at = coalesce(scrub.found_at, excluded.found_at)
            """;

    /** The log that is to be read now: one with a finding first. */
    Uni<Optional<ScrubState>> due(SqlClient client, Duration every) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(every.toMillis() / MILLIS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ScrubRepository::state)
                        .findFirst());
    }

    Uni<Optional<String>> finding(SqlClient client, int log) {
        return client.preparedQuery(FINDING).execute(Tuple.of(log)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("finding"))
                .findFirst());
    }

    /** How many seconds ago the log that waits longest was read to its end. */
    Uni<Double> sincePass(SqlClient client) {
        return client.query(SINCE_PASS).execute().map(rows -> Optional.ofNullable(
                        rows.iterator().next().getDouble(0))
                .orElse(0.0));
    }

    /** How many leaves and tiles lie beyond the end of the log. */
    Uni<Long> beyond(SqlClient client, int log) {
        return client.preparedQuery(BEYOND)
                .execute(Tuple.of(log))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** What lies before in this part fits. */
    Uni<Void> move(SqlConnection transaction, ScrubState state, long position) {
        return move(transaction, state.log(), state.part(), position, null);
    }

    /** The part before fits as a whole; of the leaves so many. */
    Uni<Void> begin(SqlConnection transaction, ScrubState state, ScrubState.Part part) {
        return move(transaction, state.log(), part, 0, state.part() == ScrubState.Part.LEAVES ? state.signed() : null);
    }

    private static Uni<Void> move(
            SqlConnection transaction, int log, ScrubState.Part part, long position, Long readSize) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.of(log, part.word(), position, readSize))
                .replaceWithVoid();
    }

    /** The whole log and its index fit. */
    Uni<Void> pass(SqlConnection transaction, int log) {
        return transaction.preparedQuery(PASS).execute(Tuple.of(log)).replaceWithVoid();
    }

    Uni<Void> find(SqlConnection transaction, ScrubState state, String finding) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(state.log(), state.part().word(), state.position(), finding))
                .replaceWithVoid();
    }

    private static ScrubState state(Row row) {
        return new ScrubState(
                row.getInteger("id"),
                row.getLong("signed"),
                ScrubState.Part.of(row.getString("part")),
                row.getLong("position"),
                row.getString("finding"));
    }
}
