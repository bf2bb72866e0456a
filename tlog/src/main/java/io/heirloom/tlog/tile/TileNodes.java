package io.heirloom.tlog.tile;

import io.heirloom.tlog.tree.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The nodes of a tree, read from some of its tiles. Not thread-safe. */
public final class TileNodes {

    private final Map<TileId, Tile> tiles = new HashMap<>();

    /** Every tile that these nodes need, once. */
    public static Set<TileId> tilesOf(Collection<NodeId> nodes) {
        var tiles = new LinkedHashSet<TileId>();
        nodes.forEach(node -> tiles.add(TileId.holding(node)));
        return tiles;
    }

    public TileNodes(Map<TileId, byte[]> bytes) {
        bytes.forEach((id, hashes) -> tiles.put(id, Tile.of(hashes)));
    }

    /** @throws IllegalStateException when its tile is not there or does not reach so far */
    public byte[] hash(NodeId node) {
        Tile tile = tiles.get(TileId.holding(node));
        int level = node.level() % TileId.HEIGHT;
        long end = ((node.index() & ((1L << (TileId.HEIGHT - level)) - 1)) + 1) << level;
        if (tile == null || tile.width() < end) {
            throw new IllegalStateException("The tiles lack node " + node.level() + "/" + node.index());
        }
        return tile.node(node);
    }
}
