package io.heirloom.tlog.tile;

import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.TreeHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of one tile, and every node above them. Computes a node when it is asked for, once. Not thread-safe. */
public final class Tile {

    private final List<byte[][]> levels = new ArrayList<>();

    private Tile(byte[][] hashes) {
        levels.add(hashes);
    }

    /** @throws IllegalArgumentException when these are not 1 to 256 hashes one after another */
    public static Tile of(byte[] bytes) {
        int width = bytes.length / TreeHash.LENGTH;
        if (bytes.length % TreeHash.LENGTH != 0 || width < 1 || width > TileId.WIDTH) {
            throw new IllegalArgumentException("A tile has 1 to " + TileId.WIDTH + " hashes");
        }
        return prefix(bytes, width);
    }

    /** The tile as it was when it had that many hashes. */
    static Tile prefix(byte[] bytes, int width) {
        byte[][] hashes = new byte[width][];
        for (int i = 0; i < width; i++) {
            hashes[i] = Arrays.copyOfRange(bytes, i * TreeHash.LENGTH, (i + 1) * TreeHash.LENGTH);
        }
        return new Tile(hashes);
    }

    public int width() {
        return levels.getFirst().length;
    }

    public byte[] hash(int place) {
        return levels.getFirst()[place];
    }

    /** The hash of a node that lies in or above this tile, up to the root of a full one. */
    byte[] node(NodeId node) {
        int level = node.level() % TileId.HEIGHT;
        long within = node.index() & ((1L << (TileId.HEIGHT - level)) - 1);
        return node(level, (int) within);
    }

    /** The hash of the complete subtree over 2^level hashes of this tile, the {@code index}-th from the left. */
    byte[] node(int level, int index) {
        while (levels.size() <= level) {
            levels.add(above(levels.getLast()));
        }
        return levels.get(level)[index];
    }

    private static byte[][] above(byte[][] below) {
        byte[][] nodes = new byte[below.length / 2][];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = TreeHash.ofNode(below[2 * i], below[2 * i + 1]);
        }
        return nodes;
    }
}
