package io.heirloom.ledger.sequence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** Leaves on their way from those that wait to those that have a place. */
@ApplicationScoped
class LeafRepository {

    private static final String TAKE = """
            delete from waiting_leaf
            where arrival = any(array(select arrival from waiting_leaf order by arrival limit $1))
            returning arrival, event_id, entry, leaf_hash
            """;
    private static final String KNOWN = "select event_id, entry from leaf where event_id = any($1)";
    private static final String ADD = """
            insert into leaf (log, leaf_index, event_id, entry)
            select $1, leaf_index, event_id, entry
            from unnest($2::bigint[], $3::uuid[], $4::bytea[]) as placed (leaf_index, event_id, entry)
            """;
    private static final String PARK =
            "insert into parked_leaf (reason, message) select 'event id already has another leaf', * from unnest($1::text[])";

    /** Takes the next leaves out of those that wait, in order of arrival. */
    Uni<List<WaitingLeaf>> take(SqlConnection transaction, int limit) {
        return transaction.preparedQuery(TAKE).execute(Tuple.of(limit)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .sorted(Comparator.comparing(row -> row.getLong("arrival")))
                .map(row -> new WaitingLeaf(row.getUUID("event_id"), bytes(row, "entry"), bytes(row, "leaf_hash")))
                .toList());
    }

    /** The entries that these events have in some log already. */
    Uni<Map<UUID, byte[]>> known(SqlConnection transaction, List<WaitingLeaf> leaves) {
        UUID[] ids = leaves.stream().map(WaitingLeaf::eventId).toArray(UUID[]::new);
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(LeafRepository::entries);
    }

    Uni<Void> add(SqlConnection transaction, int log, long firstIndex, List<WaitingLeaf> leaves) {
        Long[] indexes =
                LongStream.range(firstIndex, firstIndex + leaves.size()).boxed().toArray(Long[]::new);
        UUID[] ids = leaves.stream().map(WaitingLeaf::eventId).toArray(UUID[]::new);
        Buffer[] entries =
                leaves.stream().map(leaf -> Buffer.buffer(leaf.entry())).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(log, indexes, ids, entries))
                .replaceWithVoid();
    }

    /** Keeps leaves that contradict an earlier one of the same event, for a person to look at. */
    Uni<Void> park(SqlConnection transaction, List<WaitingLeaf> contradictions) {
        if (contradictions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] messages = contradictions.stream()
                .map(leaf -> leaf.eventId() + " " + Base64.getEncoder().encodeToString(leaf.entry()))
                .toArray(String[]::new);
        return transaction
                .preparedQuery(PARK)
                .execute(Tuple.tuple().addArrayOfString(messages))
                .replaceWithVoid();
    }

    private static Map<UUID, byte[]> entries(RowSet<Row> rows) {
        var entries = new HashMap<UUID, byte[]>();
        rows.forEach(row -> entries.put(row.getUUID("event_id"), bytes(row, "entry")));
        return entries;
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
