package io.heirloom.tlog.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The right edge of a growing tree: the few complete subtrees from which the root and every further node follow. Not thread-safe. */
public final class Frontier {

    private final Deque<byte[]> edge = new ArrayDeque<>();
    private long size;

    /** The subtrees that the edge of a tree of this size consists of. */
    public static List<NodeId> nodes(long size) {
        return size == 0 ? List.of() : new Range(0, size).nodes();
    }

    public static Frontier of(long size, Function<NodeId, byte[]> stored) {
        var frontier = new Frontier();
        nodes(size).forEach(node -> frontier.edge.addLast(stored.apply(node)));
        frontier.size = size;
        return frontier;
    }

    /** Adds a leaf and reports each inner node that it completes. */
    public void append(byte[] leafHash, BiConsumer<NodeId, byte[]> completed) {
        var node = new NodeId(0, size);
        byte[] hash = leafHash;
        while (node.isRightChild()) {
            hash = TreeHash.ofNode(edge.removeLast(), hash);
            node = node.parent();
            completed.accept(node, hash);
        }
        edge.addLast(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (size == 0) {
            return TreeHash.ofNothing();
        }
        Iterator<byte[]> fromTheRight = edge.descendingIterator();
        byte[] root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = TreeHash.ofNode(fromTheRight.next(), root);
        }
        return root;
    }
}
