package io.heirloom.tlog.tile;

import io.heirloom.tlog.tree.NodeId;

/** Names a tile: at level l, index n it holds the hashes of the complete subtrees of 256^l leaves from number 256·n on. */
public record TileId(int level, long index) implements Comparable<TileId> {

    /** A tile spans eight levels of the tree. */
    static final int HEIGHT = 8;

    /** How many hashes a full tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    /** The tile from which this node's hash follows. */
    static TileId holding(NodeId node) {
        return new TileId(node.level() / HEIGHT, node.index() >> (HEIGHT - node.level() % HEIGHT));
    }

    /** The level of the nodes whose hashes this tile holds. */
    public int nodeLevel() {
        return HEIGHT * level;
    }

    /** The index of the first of them. */
    public long first() {
        return index * WIDTH;
    }

    /** How many hashes this tile has in a tree of that size; 0 when there is no such tile yet. */
    public int width(long size) {
        long hashes = hashesAt(level, size) - index * WIDTH;
        return Math.clamp(hashes, 0, WIDTH);
    }

    @Override
    public int compareTo(TileId other) {
        return level == other.level ? Long.compare(index, other.index) : Integer.compare(level, other.level);
    }

    /** How many complete subtrees of 256^level leaves a tree of that size has. */
    static long hashesAt(int level, long size) {
        int bits = HEIGHT * level;
        return bits < Long.SIZE ? size >> bits : 0;
    }
}
