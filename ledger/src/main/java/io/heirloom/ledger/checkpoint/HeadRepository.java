package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class HeadRepository {

    private static final String LAST_SIGNED = """
            select log, size, root, checkpoint, signed_at from signed_head where log = $1 order by size desc limit 1
            """;
    private static final String LAST_SIGNED_OF = """
            select log, size, root, checkpoint, signed_at from signed_head
            where log = (select id from log where origin = $1) order by size desc limit 1
            """;
    private static final String SIGNED_FROM = """
            select log, size, root, checkpoint, signed_at from signed_head where log = $1 and size >= $2 order by size limit $3
            """;
    private static final String LAST_PUBLISHED = """
            select log, size, root, checkpoint || cosignatures as checkpoint, signed_at
            from published_head join signed_head using (log, size) where log = $1 order by size desc limit 1
            """;
    private static final String PUBLISHED_WHOLE = """
            select log, size, root, checkpoint || cosignatures as checkpoint, signed_at
            from published_head join signed_head using (log, size) join tree_size using (log, size) where log = $1
            """;
    private static final String NEWEST_PUBLISHED = """
            select log, size, root, checkpoint || cosignatures as checkpoint, signed_at
            from published_head join signed_head using (log, size) order by log desc, size desc limit 1
            """;
    private static final String COSIGNATURES = """
            select size, cosignatures from published_head where log = $1 and size >= $2 and size <= $3
            """;
    private static final String ADD =
            "insert into signed_head (log, size, previous_size, root, checkpoint) values ($1, $2, $3, $4, $5)";
    private static final String PUBLISH =
            "insert into published_head (log, size, cosignatures) values ($1, $2, $3) on conflict do nothing";

    public Uni<Optional<SignedHead>> lastSigned(SqlClient client, int log) {
        return client.preparedQuery(LAST_SIGNED).execute(Tuple.of(log)).map(HeadRepository::first);
    }

    Uni<Optional<SignedHead>> lastSigned(SqlClient client, String origin) {
        return client.preparedQuery(LAST_SIGNED_OF).execute(Tuple.of(origin)).map(HeadRepository::first);
    }

    /** Heads of that size and larger ones, in order. */
    public Uni<List<SignedHead>> signedFrom(SqlClient client, int log, long size, int most) {
        return client.preparedQuery(SIGNED_FROM)
                .execute(Tuple.of(log, size, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HeadRepository::head)
                        .toList());
    }

    /** The signature lines of witnesses on the published heads from one size to another, by size. */
    public Uni<Map<Long, String>> cosignatures(SqlClient client, int log, long from, long to) {
        return client.preparedQuery(COSIGNATURES)
                .execute(Tuple.of(log, from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getLong("size"), row -> row.getString("cosignatures"))));
    }

    public Uni<Optional<SignedHead>> lastPublished(SqlClient client, int log) {
        return client.preparedQuery(LAST_PUBLISHED).execute(Tuple.of(log)).map(HeadRepository::first);
    }

    /** The published head that covers every leaf that has a place in that log; empty while there is none. */
    public Uni<Optional<SignedHead>> publishedWhole(SqlClient client, int log) {
        return client.preparedQuery(PUBLISHED_WHOLE).execute(Tuple.of(log)).map(HeadRepository::first);
    }

    /** The last head of the newest log that has published any. */
    Uni<Optional<SignedHead>> newestPublished(SqlClient client) {
        return client.query(NEWEST_PUBLISHED).execute().map(HeadRepository::first);
    }

    /** Fails when the previous head has a successor already. */
    Uni<Void> add(SqlConnection transaction, int log, long size, Long previousSize, byte[] root, String checkpoint) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(log, size, previousSize, Buffer.buffer(root), checkpoint))
                .replaceWithVoid();
    }

    /** Lets the world see a signed head. Its tiles were stored before it was signed. */
    public Uni<Void> publish(SqlConnection transaction, int log, long size, String cosignatures) {
        return transaction
                .preparedQuery(PUBLISH)
                .execute(Tuple.of(log, size, cosignatures))
                .replaceWithVoid();
    }

    private static Optional<SignedHead> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(head(rows.iterator().next()));
    }

    private static SignedHead head(Row row) {
        return new SignedHead(
                row.getInteger("log"),
                row.getLong("size"),
                row.getBuffer("root").getBytes(),
                row.getString("checkpoint"),
                row.getOffsetDateTime("signed_at").toInstant());
    }
}
