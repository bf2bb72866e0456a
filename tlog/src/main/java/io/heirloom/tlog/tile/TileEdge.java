package io.heirloom.tlog.tile;

import io.heirloom.tlog.tree.TreeHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The right edge of a growing tree: the tiles that are not full yet, one a level, from which the root and all later tiles follow. Not thread-safe. */
public final class TileEdge {

    private final List<byte[]> hashes = new ArrayList<>();
    private long size;

    /** The tiles that a tree of this size has begun and not filled. */
    public static List<TileId> tiles(long size) {
        var tiles = new ArrayList<TileId>();
        for (int level = 0; TileId.hashesAt(level, size) > 0; level++) {
            long hashesAtLevel = TileId.hashesAt(level, size);
            if (hashesAtLevel % TileId.WIDTH != 0) {
                tiles.add(new TileId(level, hashesAtLevel / TileId.WIDTH));
            }
        }
        return tiles;
    }

    /**
     * @param stored the bytes of each of {@link #tiles}, which may hold more hashes than a tree of this size has
     * @throws IllegalStateException when a tile is not there or does not reach so far
     */
    public static TileEdge of(long size, Map<TileId, byte[]> stored) {
        var edge = new TileEdge();
        edge.size = size;
        for (TileId tile : tiles(size)) {
            int length = tile.width(size) * TreeHash.LENGTH;
            byte[] hashes = stored.get(tile);
            if (hashes == null || hashes.length < length) {
                throw new IllegalStateException("The tiles lack part of " + tile.level() + "/" + tile.index());
            }
            System.arraycopy(hashes, 0, edge.level(tile.level()), 0, length);
        }
        return edge;
    }

    /** Adds a leaf and reports each tile that it fills. */
    public void append(byte[] leafHash, BiConsumer<TileId, byte[]> filled) {
        append(0, size, leafHash, filled);
        size++;
    }

    private void append(int level, long place, byte[] hash, BiConsumer<TileId, byte[]> filled) {
        int within = (int) (place % TileId.WIDTH);
        System.arraycopy(hash, 0, level(level), within * TreeHash.LENGTH, TreeHash.LENGTH);
        if (within == TileId.WIDTH - 1) {
            byte[] full = hashes.get(level).clone();
            long index = place / TileId.WIDTH;
            filled.accept(new TileId(level, index), full);
            append(level + 1, index, Tile.of(full).node(TileId.HEIGHT, 0), filled);
        }
    }

    public long size() {
        return size;
    }

    /** The tiles that are begun and not filled, as they stand. */
    public Map<TileId, byte[]> partial() {
        var partial = new HashMap<TileId, byte[]>();
        for (TileId tile : tiles(size)) {
            partial.put(tile, Arrays.copyOf(hashes.get(tile.level()), tile.width(size) * TreeHash.LENGTH));
        }
        return partial;
    }

    public byte[] root() {
        byte[] root = null;
        for (TileId id : tiles(size)) {
            Tile tile = Tile.prefix(hashes.get(id.level()), id.width(size));
            int left = tile.width();
            for (int level = 0; left > 0; level++, left >>= 1) {
                if ((left & 1) == 1) {
                    byte[] subtree = tile.node(level, left - 1);
                    root = root == null ? subtree : TreeHash.ofNode(subtree, root);
                }
            }
        }
        return root == null ? TreeHash.ofNothing() : root;
    }

    private byte[] level(int level) {
        while (hashes.size() <= level) {
            hashes.add(new byte[TileId.WIDTH * TreeHash.LENGTH]);
        }
        return hashes.get(level);
    }
}
