package io.heirloom.ledger.sequence;

import io.heirloom.tlog.tile.TileEdge;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TileNodes;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofPath;
import io.heirloom.tlog.tree.Range;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The stored trees, one a log: entries in their order, and the tiles above them. */
@ApplicationScoped
public class TreeStore {

    private static final String TILES = """
            with wanted as materialized (select * from unnest($2::smallint[], $3::bigint[]) as wanted (level, position))
            select level, position, hashes from wanted join tile using (level, position) where log = $1
            union all
            select level, position, hashes from wanted join tile_edge using (level, position) where log = $1
            """;
    private static final String ENTRIES =
            "select entry from leaf where log = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index";
    private static final String SIZE = "select size from tree_size where log = $1";

    /** These tiles as they stand; a tile that is not full yet may have more hashes than a tree that was asked about. */
    public Uni<Map<TileId, byte[]>> tiles(SqlClient client, int log, Collection<TileId> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Short[] levels = wanted.stream().map(tile -> (short) tile.level()).toArray(Short[]::new);
        Long[] positions = wanted.stream().map(TileId::index).toArray(Long[]::new);
        return client.preparedQuery(TILES)
                .execute(Tuple.of(log, levels, positions))
                .map(rows -> {
                    var tiles = new HashMap<TileId, byte[]>();
                    rows.forEach(row -> tiles.merge(
                            new TileId(row.getInteger("level"), row.getLong("position")),
                            bytes(row, "hashes"),
                            TreeStore::longer));
                    return tiles;
                });
    }

    public Uni<TileNodes> nodes(SqlClient client, int log, Collection<NodeId> wanted) {
        return tiles(client, log, TileNodes.tilesOf(wanted)).map(TileNodes::new);
    }

    /** The right edge of the tree when it had that size. */
    public Uni<TileEdge> edge(SqlClient client, int log, long size) {
        return tiles(client, log, TileEdge.tiles(size)).map(stored -> TileEdge.of(size, stored));
    }

    /** The root that the stored tree had at that size. */
    public Uni<byte[]> root(SqlClient client, int log, long size) {
        if (size == 0) {
            return Uni.createFrom().item(TreeHash.ofNothing());
        }
        var whole = new Range(0, size);
        return nodes(client, log, whole.nodes()).map(stored -> whole.hash(stored::hash));
    }

    public Uni<List<byte[]>> consistency(SqlClient client, int log, long from, long to) {
        ProofPath path = ProofPath.consistency(from, to);
        return nodes(client, log, ProofPath.nodesOf(List.of(path))).map(stored -> path.hashes(stored::hash));
    }

    /** The entries from one index up to another; fewer where the log ends before. */
    public Uni<List<byte[]>> entries(SqlClient client, int log, long from, long to) {
        return client.preparedQuery(ENTRIES).execute(Tuple.of(log, from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> bytes(row, "entry"))
                .toList());
    }

    /** How many leaves the log has, signed or not. */
    public Uni<Long> size(SqlClient client, int log) {
        return client.preparedQuery(SIZE)
                .execute(Tuple.of(log))
                .map(rows -> rows.iterator().next().getLong("size"));
    }

    /** A tile that was filled to the last hash stays behind at the edge, as it was before, until the next one begins. */
    private static byte[] longer(byte[] one, byte[] other) {
        return one.length > other.length ? one : other;
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
