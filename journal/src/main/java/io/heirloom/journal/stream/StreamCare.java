package io.heirloom.journal.stream;

import io.heirloom.journal.encryption.KeyEncryption;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Wraps the keys of streams anew that a former key-encryption key wrapped. Harmless in several replicas at once. */
@ApplicationScoped
public class StreamCare {

    private static final int AT_ONCE = 500;
    // Waits for no other transaction, so that none can wait for this one in a circle; what is locked now is met in a
    // later round.
    private static final String UNDER_FORMER = """
            select id, handle_key from journal_stream
            where substr(handle_key, 1, $2) <> $1 order by id limit $3 for update skip locked""";
    private static final String REWRAP = """
            update journal_stream set handle_key = renewed.after
            from unnest($1::uuid[], $2::bytea[]) as renewed (id, after) where journal_stream.id = renewed.id""";

    private final Pool pool;
    private final KeyEncryption keyEncryption;

    public StreamCare(Pool pool, KeyEncryption keyEncryption) {
        this.pool = pool;
        this.keyEncryption = keyEncryption;
    }

    /** Renews some; answers how many. */
    public Uni<Integer> renew() {
        byte[] header = keyEncryption.header();
        return pool.withTransaction(connection -> connection
                .preparedQuery(UNDER_FORMER)
                .execute(Tuple.of(Buffer.buffer(header), header.length, AT_ONCE))
                .chain(rows -> rewrap(connection, rows)));
    }

    private Uni<Integer> rewrap(SqlConnection connection, RowSet<Row> rows) {
        List<UUID> streams = new ArrayList<>();
        List<Buffer> renewed = new ArrayList<>();
        rows.forEach(row -> {
            UUID stream = row.getUUID("id");
            byte[] wrapped = row.getBuffer("handle_key").getBytes();
            streams.add(stream);
            renewed.add(Buffer.buffer(keyEncryption.rewrap(Streams.context(stream), wrapped)));
        });
        return streams.isEmpty()
                ? Uni.createFrom().item(0)
                : connection
                        .preparedQuery(REWRAP)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(streams.toArray(UUID[]::new))
                                .addValue(renewed.toArray(Buffer[]::new)))
                        .replaceWith(streams.size());
    }
}
