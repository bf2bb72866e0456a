package io.heirloom.ledger.index.log;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The heads of the index logs: those that were signed, and of these the ones that the world may see. */
@ApplicationScoped
public class IndexHeadRepository {

    private static final String LAST_SIGNED =
            "select log, size, root, checkpoint, signed_at from index_head where log = $1 order by size desc limit 1";
    private static final String LAST_PUBLISHED = """
            select log, size, root, checkpoint || cosignatures as checkpoint, signed_at
            from published_index_head join index_head using (log, size) where log = $1 order by size desc limit 1
            """;
    private static final String WAITING = """
            select head.log, head.size, head.root, head.checkpoint, head.signed_at
            from index_head head join log on log.id = head.log
            where log.origin = any($1) and not exists (select from index_head later where later.log = head.log and later.size > head.size)
                and not exists (select from published_index_head seen where seen.log = head.log and seen.size = head.size)
            order by head.log
            """;
    private static final String SIGNED_FROM = """
            select log, size, root, checkpoint, signed_at from index_head where log = $1 and size >= $2 order by size limit $3
            """;
    private static final String COSIGNATURES = """
            select size, cosignatures from published_index_head where log = $1 and size >= $2 and size <= $3
            """;
    private static final String PREFIX_ROOT = """
            select prefix_root from index_leaf
            where log = $1 and position = (select max(size) from published_index_head where log = $1) - 1
            """;
    private static final String ADD =
            "insert into index_head (log, size, previous_size, root, checkpoint) values ($1, $2, $3, $4, $5)";
    private static final String PUBLISH =
            "insert into published_index_head (log, size, cosignatures) values ($1, $2, $3)";

    public Uni<Optional<SignedHead>> lastSigned(SqlClient client, int log) {
        return client.preparedQuery(LAST_SIGNED).execute(Tuple.of(log)).map(IndexHeadRepository::first);
    }

    /** Heads of that size and larger ones, in order. */
    public Uni<List<SignedHead>> signedFrom(SqlClient client, int log, long size, int most) {
        return client.preparedQuery(SIGNED_FROM)
                .execute(Tuple.of(log, size, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(IndexHeadRepository::head)
                        .toList());
    }

    /** The signature lines of witnesses on the published heads from one size to another, by size. */
    public Uni<Map<Long, String>> cosignatures(SqlClient client, int log, long from, long to) {
        return client.preparedQuery(COSIGNATURES)
                .execute(Tuple.of(log, from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getLong("size"), row -> row.getString("cosignatures"))));
    }

    /** The root of the prefix tree under the last published head; empty while there is none. */
    public Uni<Optional<byte[]>> prefixRoot(SqlClient client, int log) {
        return client.preparedQuery(PREFIX_ROOT).execute(Tuple.of(log)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getBuffer("prefix_root").getBytes())
                .findFirst());
    }

    /** With its cosignatures. */
    Uni<Optional<SignedHead>> lastPublished(SqlClient client, int log) {
        return client.preparedQuery(LAST_PUBLISHED).execute(Tuple.of(log)).map(IndexHeadRepository::first);
    }

    /** The last head of each of these logs' indexes that is signed and not published; one a log at most, since the next waits for it. */
    public Uni<List<SignedHead>> waiting(SqlClient client, Collection<String> origins) {
        return client.preparedQuery(WAITING)
                .execute(Tuple.of(origins.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(IndexHeadRepository::head)
                        .toList());
    }

    /** Fails when the previous head has a successor already. */
    Uni<Void> add(SqlConnection transaction, int log, long size, Long previousSize, byte[] root, String checkpoint) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(log, size, previousSize, Buffer.buffer(root), checkpoint))
                .replaceWithVoid();
    }

    Uni<Void> publish(SqlConnection transaction, int log, long size, String cosignatures) {
        return transaction
                .preparedQuery(PUBLISH)
                .execute(Tuple.of(log, size, cosignatures))
                .replaceWithVoid();
    }

    private static Optional<SignedHead> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(IndexHeadRepository::head)
                .findFirst();
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
