package io.heirloom.ledger.index;

import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** How far the index of each log goes, and what is left to do. */
@ApplicationScoped
class IndexRepository {

    // The oldest log that has any head to index and none that waits to be published: an index is finished before the
    // next one begins.
    private static final String DUE = """
            select id, origin from log
            where origin = any($1)
                and (select max(size) from published_head where log = log.id)
                    > coalesce((select max(size) from index_leaf where log = log.id), -1)
                and coalesce((select max(size) from index_head where log = log.id), 0)
                    = coalesce((select max(size) from published_index_head where log = log.id), 0)
            order by id limit 1
            """;
    private static final String TO_INDEX = """
            select published.size, signed.root
            from published_head published join signed_head signed using (log, size)
            where published.log = $1 and published.size > coalesce((select max(size) from index_leaf where log = $1), -1)
            order by published.size limit $2
            """;
    private static final String INDEXED =
            "select size, prefix_root from index_leaf where log = $1 order by size desc limit 1";
    private static final String BEHIND = """
            select coalesce(sum((select max(size) from published_head where log = log.id)
                - coalesce((select max(leaf.size) from index_leaf leaf where leaf.log = log.id
                    and leaf.position < (select max(size) from published_index_head where log = log.id)), 0)), 0)::bigint as leaves
            from log
            """;
    private static final String NEWEST = """
            select log.id, log.origin, leaf.position, leaf.size, signed.root, leaf.prefix_root,
                head.checkpoint || seen.cosignatures as checkpoint
            from log
            cross join lateral (select * from published_index_head where log = log.id order by size desc limit 1) seen
            join index_head head on head.log = seen.log and head.size = seen.size
            join index_leaf leaf on leaf.log = log.id and leaf.position = head.size - 1
            join signed_head signed on signed.log = log.id and signed.size = leaf.size
            order by log.id desc limit $1
            """;

    /** A published head of a log that its index does not cover yet. */
    record HeadToIndex(int log, String origin, long size, byte[] root) {

        IndexLeaf leaf(byte[] prefixRoot) {
            return new IndexLeaf(origin, size, root, prefixRoot);
        }
    }

    /** The tree as it stands. */
    record Indexed(long size, byte[] prefixRoot) {}

    /** A log whose index can go on. */
    record Due(int log, String origin) {}

    /** The last leaf of an index log that the world sees, under its last published head. */
    record Newest(int log, IndexLeaf leaf, long position, String checkpoint) {}

    /** One of these logs that has published heads which its index does not cover. */
    Uni<Optional<Due>> due(SqlClient client, Collection<String> origins) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(origins.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getInteger("id"), row.getString("origin")))
                        .findFirst());
    }

    /** Its published heads that are not indexed, in their order. */
    Uni<List<HeadToIndex>> toIndex(SqlClient client, Due due, int most) {
        return client.preparedQuery(TO_INDEX).execute(Tuple.of(due.log(), most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new HeadToIndex(due.log(), due.origin(), row.getLong("size"), bytes(row, "root")))
                .toList());
    }

    Uni<Indexed> indexed(SqlClient client, int log) {
        return client.preparedQuery(INDEXED).execute(Tuple.of(log)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Indexed(row.getLong("size"), bytes(row, "prefix_root")))
                .findFirst()
                .orElseGet(() -> new Indexed(0, PrefixHash.ofNothing())));
    }

    /** How many published leaves are in no index that the world sees yet, all logs together. */
    Uni<Long> behind(SqlClient client) {
        return client.query(BEHIND).execute().map(rows -> rows.iterator().next().getLong("leaves"));
    }

    /** What the newest logs' indexes say last, the newest log first. */
    Uni<List<Newest>> newest(SqlClient client, int most) {
        return client.preparedQuery(NEWEST).execute(Tuple.of(most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Newest(
                        row.getInteger("id"),
                        new IndexLeaf(
                                row.getString("origin"),
                                row.getLong("size"),
                                bytes(row, "root"),
                                bytes(row, "prefix_root")),
                        row.getLong("position"),
                        row.getString("checkpoint")))
                .toList());
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
