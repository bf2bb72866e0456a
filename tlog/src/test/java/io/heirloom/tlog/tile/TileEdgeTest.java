package io.heirloom.tlog.tile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.ProofPath;
import io.heirloom.tlog.tree.TreeHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tiled tree against the tree of single nodes, which {@link Frontier} grows. */
class TileEdgeTest {

    private static final int SIZE = 70_000;
    private static final Map<TileId, byte[]> FULL = new HashMap<>();
    private static final Map<NodeId, byte[]> NODES = new HashMap<>();
    private static final Map<Long, byte[]> ROOTS = new HashMap<>();
    private static final TileEdge EDGE = grown();

    private static TileEdge grown() {
        var edge = TileEdge.of(0, FULL);
        Frontier frontier = Frontier.of(0, NODES::get);
        for (int i = 0; i < SIZE; i++) {
            byte[] hash = leaf(i);
            NODES.put(new NodeId(0, i), hash);
            frontier.append(hash, NODES::put);
            edge.append(hash, FULL::put);
            if (interesting(edge.size())) {
                ROOTS.put(edge.size(), edge.root());
                assertThat(edge.root()).as("size %d", edge.size()).isEqualTo(frontier.root());
            }
        }
        assertThat(edge.root()).isEqualTo(frontier.root());
        return edge;
    }

    @Test
    void aTreeOf70000HasTheTilesOfTheSpecification() {
        Map<Integer, Long> full = new HashMap<>();
        FULL.keySet().forEach(tile -> full.merge(tile.level(), 1L, Long::sum));
        assertThat(full).isEqualTo(Map.of(0, 273L, 1, 1L));
        assertThat(widths(SIZE)).isEqualTo(Map.of(new TileId(0, 273), 112, new TileId(1, 1), 17, new TileId(2, 0), 1));
        assertThat(widths(256)).isEqualTo(Map.of(new TileId(1, 0), 1));
        assertThat(widths(0)).isEmpty();
        assertThat(EDGE.partial().keySet()).isEqualTo(Set.of(new TileId(0, 273), new TileId(1, 1), new TileId(2, 0)));
    }

    @Test
    void theEmptyTreeHasTheRootOfNothing() {
        assertThat(TileEdge.of(0, FULL).root()).isEqualTo(TreeHash.ofNothing());
    }

    @Test
    void everyNodeFollowsFromTheTiles() {
        var nodes = new TileNodes(all());
        NODES.forEach((id, hash) -> assertThat(nodes.hash(id)).as("%s", id).isEqualTo(hash));
    }

    @Test
    void anEdgeReadsBackFromWiderTilesAndGrowsAsBefore() {
        for (long size : ROOTS.keySet()) {
            var edge = TileEdge.of(size, all());
            assertThat(edge.root()).isEqualTo(ROOTS.get(size));
            assertThat(edge.size()).isEqualTo(size);
        }
        var edge = TileEdge.of(65_535, all());
        Map<TileId, byte[]> filled = new HashMap<>();
        edge.append(leaf(65_535), filled::put);
        assertThat(filled.keySet()).isEqualTo(Set.of(new TileId(0, 255), new TileId(1, 0)));
        filled.forEach((id, hashes) -> assertThat(hashes).isEqualTo(FULL.get(id)));
        assertThat(edge.root()).isEqualTo(ROOTS.get(65_536L));
    }

    @Test
    void proofsFromTilesHold() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            long index = random.nextLong(SIZE);
            ProofPath path = ProofPath.inclusion(index, SIZE);
            Set<TileId> needed = TileNodes.tilesOf(ProofPath.nodesOf(List.of(path)));
            assertThat(needed).hasSizeLessThanOrEqualTo(5);
            var some = new HashMap<TileId, byte[]>();
            needed.forEach(tile -> some.put(tile, all().get(tile)));
            List<byte[]> proof = path.hashes(new TileNodes(some)::hash);
            assertThat(ProofCheck.includes(index, SIZE, leaf((int) index), proof, EDGE.root()))
                    .isTrue();
        }
    }

    @Test
    void aNodeBeyondItsTileIsMissed() {
        var nodes = new TileNodes(all());
        var missing = List.of(new NodeId(0, SIZE), new NodeId(3, SIZE >> 3), new NodeId(17, 0), new NodeId(0, 1 << 20));
        for (NodeId node : missing) {
            assertThatThrownBy(() -> nodes.hash(node)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsNoTileIsRefused() {
        assertThatThrownBy(() -> TileEdge.of(5, Map.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TileEdge.of(5, Map.of(new TileId(0, 0), new byte[4 * 32])))
                .isInstanceOf(IllegalStateException.class);
        for (int length : List.of(0, 31, 33, 8192 + 32)) {
            assertThatThrownBy(() -> Tile.of(new byte[length])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<TileId, byte[]> all() {
        var all = new HashMap<>(FULL);
        all.putAll(EDGE.partial());
        return all;
    }

    private static Map<TileId, Integer> widths(long size) {
        var widths = new HashMap<TileId, Integer>();
        TileEdge.tiles(size).forEach(tile -> widths.put(tile, tile.width(size)));
        return widths;
    }

    private static boolean interesting(long size) {
        return new HashSet<>(List.of(1L, 2L, 3L, 255L, 256L, 257L, 511L, 512L, 65_535L, 65_536L, 65_537L, 66_000L))
                        .contains(size)
                || size % 4_999 == 0;
    }

    private static byte[] leaf(int number) {
        return TreeHash.ofLeaf(("leaf " + number).getBytes(US_ASCII));
    }
}
