package io.heirloom.ledger.sequence;

import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofPath;
import io.heirloom.tlog.tree.Range;
import io.heirloom.tlog.tree.TreeHash;
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
import java.util.stream.StreamSupport;

/** The stored tree: leaves with an index, and the complete subtrees above them. */
@ApplicationScoped
public class TreeStore {

    private static final String NODES = """
            select 0 as level, leaf_index as position, leaf_hash as hash from leaf where leaf_index = any($1)
            union all
            select node.level, node.position, node.hash
            from unnest($2::smallint[], $3::bigint[]) as wanted (level, position)
            join tree_node node using (level, position)
            """;
    private static final String ADD_NODES =
            "insert into tree_node (level, position, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])";
    private static final String LEAVES =
            "select entry, leaf_hash from leaf where leaf_index >= $1 and leaf_index < $2 order by leaf_index";

    /** A leaf as stored: its bytes, and the hash that was computed when it arrived. */
    public record StoredLeaf(byte[] entry, byte[] hash) {}

    public Uni<Map<NodeId, byte[]>> nodes(SqlClient client, Collection<NodeId> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Long[] leaves =
                wanted.stream().filter(id -> id.level() == 0).map(NodeId::index).toArray(Long[]::new);
        List<NodeId> inner = wanted.stream().filter(id -> id.level() > 0).toList();
        return client.preparedQuery(NODES)
                .execute(Tuple.of(leaves, levels(inner), positions(inner)))
                .map(rows -> {
                    var nodes = new HashMap<NodeId, byte[]>();
                    rows.forEach(row -> nodes.put(
                            new NodeId(row.getInteger("level"), row.getLong("position")), bytes(row, "hash")));
                    if (nodes.size() != wanted.size()) {
                        throw new IllegalStateException("The stored tree lacks nodes that it must have");
                    }
                    return nodes;
                });
    }

    public Uni<Frontier> frontier(SqlClient client, long size) {
        return nodes(client, Frontier.nodes(size)).map(stored -> Frontier.of(size, stored::get));
    }

    /** The root that the stored tree had at that size. */
    public Uni<byte[]> root(SqlClient client, long size) {
        if (size == 0) {
            return Uni.createFrom().item(TreeHash.ofNothing());
        }
        var whole = new Range(0, size);
        return nodes(client, whole.nodes()).map(stored -> whole.hash(stored::get));
    }

    public Uni<List<byte[]>> consistency(SqlClient client, long from, long to) {
        ProofPath path = ProofPath.consistency(from, to);
        return nodes(client, ProofPath.nodesOf(List.of(path))).map(stored -> path.hashes(stored::get));
    }

    public Uni<List<StoredLeaf>> leaves(SqlClient client, long from, long to) {
        return client.preparedQuery(LEAVES).execute(Tuple.of(from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new StoredLeaf(bytes(row, "entry"), bytes(row, "leaf_hash")))
                .toList());
    }

    /** How many leaves have an index; nobody else can add any until the transaction ends. */
    public Uni<Long> lockSize(SqlConnection transaction) {
        return transaction
                .query("select size from tree_size for update")
                .execute()
                .map(rows -> rows.iterator().next().getLong("size"));
    }

    Uni<Void> add(SqlConnection transaction, Map<NodeId, byte[]> nodes, long size) {
        List<NodeId> ids = List.copyOf(nodes.keySet());
        Buffer[] hashes = ids.stream().map(id -> Buffer.buffer(nodes.get(id))).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(ADD_NODES)
                .execute(Tuple.of(levels(ids), positions(ids), hashes))
                .chain(() -> transaction
                        .preparedQuery("update tree_size set size = $1")
                        .execute(Tuple.of(size)))
                .replaceWithVoid();
    }

    private static Short[] levels(List<NodeId> ids) {
        return ids.stream().map(id -> (short) id.level()).toArray(Short[]::new);
    }

    private static Long[] positions(List<NodeId> ids) {
        return ids.stream().map(NodeId::index).toArray(Long[]::new);
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
