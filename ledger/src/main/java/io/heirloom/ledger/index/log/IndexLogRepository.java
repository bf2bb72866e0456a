package io.heirloom.ledger.index.log;

import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofPath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** The index logs: their keys, their leaves, the subtrees above them. */
@ApplicationScoped
public class IndexLogRepository {

    private static final String BEGIN =
            "insert into index_log (log, verifier_keys) values ($1, $2) on conflict (log) do nothing";
    private static final String KEYS = "select verifier_keys from index_log where log = $1";
    // One index a log, one log a year.
    private static final String ALL_KEYS = "select verifier_keys from index_log order by log limit 1000";
    private static final String LEAVES = """
            select log.origin, leaf.size, signed.root, leaf.prefix_root
            from index_leaf leaf join signed_head signed using (log, size) join log on log.id = leaf.log
            where leaf.log = $1 and leaf.position >= $2 and leaf.position < $3 order by leaf.position
            """;
    private static final String NODES = """
            select node.level, node.position, node.hash
            from unnest($2::smallint[], $3::bigint[]) as wanted (level, position)
            join index_node node using (level, position) where node.log = $1
            """;
    private static final String ADD_LEAVES = """
            insert into index_leaf (log, position, size, prefix_root)
            select $1, position, size, prefix_root
            from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as added (position, size, prefix_root)
            """;
    private static final String ADD_NODES = """
            insert into index_node (log, level, position, hash)
            select $1, level, position, hash
            from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as added (level, position, hash)
            """;

    /** The keys that the index log was begun with: these ones, if it begins now. */
    Uni<List<String>> begin(SqlConnection transaction, int log, List<String> vkeys) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(log, vkeys.toArray(String[]::new)))
                .chain(() -> transaction.preparedQuery(KEYS).execute(Tuple.of(log)))
                .map(rows -> List.of(rows.iterator().next().getArrayOfStrings(0)));
    }

    /** The keys of the index log of this log; none where it has not begun. */
    public Uni<List<String>> keys(SqlClient client, int log) {
        return client.preparedQuery(KEYS).execute(Tuple.of(log)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .flatMap(row -> List.of(row.getArrayOfStrings(0)).stream())
                .toList());
    }

    /** The keys of every index log that there is, the oldest first. */
    Uni<List<String>> keys(SqlClient client) {
        return client.query(ALL_KEYS).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> List.of(row.getArrayOfStrings(0)).stream())
                .toList());
    }

    /** The leaves from one position up to another; fewer where the index log ends before. */
    public Uni<List<IndexLeaf>> leaves(SqlClient client, int log, long from, long to) {
        return client.preparedQuery(LEAVES).execute(Tuple.of(log, from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new IndexLeaf(
                        row.getString("origin"), row.getLong("size"), bytes(row, "root"), bytes(row, "prefix_root")))
                .toList());
    }

    public Uni<Map<NodeId, byte[]>> nodes(SqlClient client, int log, Collection<NodeId> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery(NODES)
                .execute(Tuple.of(log, levels(wanted), positions(wanted)))
                .map(rows -> {
                    Map<NodeId, byte[]> nodes = new HashMap<>();
                    rows.forEach(row -> nodes.put(
                            new NodeId(row.getInteger("level"), row.getLong("position")), bytes(row, "hash")));
                    return nodes;
                });
    }

    /** The proof that the index log of {@code to} leaves extends the one of {@code from}. */
    public Uni<List<byte[]>> consistency(SqlClient client, int log, long from, long to) {
        ProofPath path = ProofPath.consistency(from, to);
        return nodes(client, log, ProofPath.nodesOf(List.of(path))).map(stored -> path.hashes(stored::get));
    }

    Uni<Void> addLeaves(SqlConnection transaction, int log, long first, List<IndexLeaf> leaves) {
        Long[] places = LongStream.range(first, first + leaves.size()).boxed().toArray(Long[]::new);
        Long[] sizes = leaves.stream().map(IndexLeaf::size).toArray(Long[]::new);
        Buffer[] roots =
                leaves.stream().map(leaf -> Buffer.buffer(leaf.prefixRoot())).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(ADD_LEAVES)
                .execute(Tuple.of(log, places, sizes, roots))
                .replaceWithVoid();
    }

    Uni<Void> addNodes(SqlConnection transaction, int log, Map<NodeId, byte[]> nodes) {
        List<NodeId> ids = List.copyOf(nodes.keySet());
        Buffer[] hashes = ids.stream().map(id -> Buffer.buffer(nodes.get(id))).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(ADD_NODES)
                .execute(Tuple.of(log, levels(ids), positions(ids), hashes))
                .replaceWithVoid();
    }

    private static Short[] levels(Collection<NodeId> ids) {
        return ids.stream().map(id -> (short) id.level()).toArray(Short[]::new);
    }

    private static Long[] positions(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::index).toArray(Long[]::new);
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
