package io.heirloom.ledger.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class LogRepository {

    // One log a year, or one a year and region.
    private static final String ALL = "select * from log order by id limit 1000";
    private static final String ADD = """
            with added as (insert into log (origin, verifier_keys) values ($1, $2) returning id)
            insert into tree_size (log, size) select id, 0 from added
            """;
    private static final String ADOPT = "update log set verifier_keys = $2 where id = $1";
    private static final String CLOSE = """
            update log set closed_at = clock_timestamp(), successor = $2, closing_note = $3 where id = $1
            """;

    /** In the order in which they followed each other. */
    public Uni<List<Log>> all(SqlClient client) {
        return client.query(ALL).execute().map(LogRepository::logs);
    }

    /** Fails while another log is open, and when there ever was one of this origin. */
    public Uni<Void> add(SqlConnection transaction, LogIdentity identity) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(identity.origin(), identity.vkeys().toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> adopt(SqlConnection transaction, Log log, LogIdentity identity) {
        return transaction
                .preparedQuery(ADOPT)
                .execute(Tuple.of(log.id(), identity.vkeys().toArray(String[]::new)))
                .replaceWithVoid();
    }

    public Uni<Void> close(SqlConnection transaction, Log log, String successor, String closingNote) {
        return transaction
                .preparedQuery(CLOSE)
                .execute(Tuple.of(log.id(), successor, closingNote))
                .replaceWithVoid();
    }

    private static List<Log> logs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(LogRepository::log)
                .toList();
    }

    private static Log log(Row row) {
        OffsetDateTime closedAt = row.getOffsetDateTime("closed_at");
        return new Log(
                row.getInteger("id"),
                row.getString("origin"),
                List.of(row.getArrayOfStrings("verifier_keys")),
                row.getOffsetDateTime("opened_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("successor"),
                row.getString("closing_note"));
    }
}
