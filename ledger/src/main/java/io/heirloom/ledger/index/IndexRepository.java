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
import java.util.stream.StreamSupport;

/** How far the index of each log goes, and what is left to do. */
@ApplicationScoped
class IndexRepository {

    // Of the oldest log that has any: an index is finished before the next one begins.
    private static final String TO_INDEX = """
            select published.log, log.origin, published.size, signed.root
            from published_head published join signed_head signed using (log, size) join log on log.id = published.log
            where published.log = (select min(other.id) from log other where other.origin = any($1)
                    and (select max(size) from published_head where log = other.id)
                        > coalesce((select max(size) from index_leaf where log = other.id), -1))
                and published.size > coalesce((select max(size) from index_leaf where log = published.log), -1)
            order by published.size limit $2
            """;
    private static final String INDEXED =
            "select size, prefix_root from index_leaf where log = $1 order by size desc limit 1";
    private static final String BEHIND = """
            select coalesce(sum((select max(size) from published_head where log = log.id)
                - coalesce((select max(size) from index_leaf where log = log.id), 0)), 0)::bigint as leaves from log
            """;
    private static final String NEWEST = """
            select log.id, log.origin, leaf.position, leaf.size, signed.root, leaf.prefix_root, head.checkpoint
            from log
            cross join lateral (select * from index_head where log = log.id order by size desc limit 1) head
            join index_leaf leaf on leaf.log = log.id and leaf.position = head.size - 1
            join signed_head signed on signed.log = log.id and signed.size = leaf.size
            order by log.id desc limit $1
            """;

    /** The tree as it stands. */
    record Indexed(long size, byte[] prefixRoot) {}

    /** The last leaf of an index log, under its last head. */
    record Newest(int log, IndexLeaf leaf, long position, String checkpoint) {}

    /** Published heads of one of these logs that are not indexed, in their order. */
    Uni<List<HeadToIndex>> toIndex(SqlClient client, Collection<String> origins, int most) {
        return client.preparedQuery(TO_INDEX)
                .execute(Tuple.of(origins.toArray(String[]::new), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new HeadToIndex(
                                row.getInteger("log"),
                                row.getString("origin"),
                                row.getLong("size"),
                                bytes(row, "root")))
                        .toList());
    }

    Uni<Indexed> indexed(SqlClient client, int log) {
        return client.preparedQuery(INDEXED).execute(Tuple.of(log)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Indexed(row.getLong("size"), bytes(row, "prefix_root")))
                .findFirst()
                .orElseGet(() -> new Indexed(0, PrefixHash.ofNothing())));
    }

    /** How many published leaves are in no index yet, all logs together. */
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
