package io.heirloom.tlog.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The leaves from {@code begin} up to {@code end}, one of the subtrees that a proof names. Its hash comes from few complete subtrees. */
public record Range(long begin, long end) {

    public Range {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("Not a range: " + begin + " to " + end);
        }
    }

    long size() {
        return end - begin;
    }

    /** The complete subtrees that make it up, from left to right. */
    public List<NodeId> nodes() {
        var nodes = new ArrayList<NodeId>();
        long at = begin;
        while (at < end) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(end - at));
            nodes.add(new NodeId(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    public byte[] hash(Function<NodeId, byte[]> stored) {
        List<NodeId> nodes = nodes().reversed();
        byte[] hash = stored.apply(nodes.getFirst());
        for (NodeId node : nodes.subList(1, nodes.size())) {
            hash = TreeHash.ofNode(stored.apply(node), hash);
        }
        return hash;
    }
}
