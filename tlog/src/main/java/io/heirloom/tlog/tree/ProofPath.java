package io.heirloom.tlog.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which subtrees an RFC 6962 proof consists of, in the order of the proof. */
public record ProofPath(List<Range> ranges) {

    public ProofPath {
        ranges = List.copyOf(ranges);
    }

    /** PATH(index, D[size]) of RFC 6962, 2.1.1. */
    public static ProofPath inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var ranges = new ArrayList<Range>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + largestPowerBelow(end - begin);
            if (index < middle) {
                ranges.add(new Range(middle, end));
                end = middle;
            } else {
                ranges.add(new Range(begin, middle));
                begin = middle;
            }
        }
        return new ProofPath(ranges.reversed());
    }

    /** PROOF(from, D[to]) of RFC 6962, 2.1.2; empty where there is nothing to prove. */
    public static ProofPath consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " cannot extend one of " + from);
        }
        if (from == 0 || from == to) {
            return new ProofPath(List.of());
        }
        var ranges = new ArrayList<Range>();
        long begin = 0;
        long end = to;
        while (from != end) {
            long middle = begin + largestPowerBelow(end - begin);
            if (from <= middle) {
                ranges.add(new Range(middle, end));
                end = middle;
            } else {
                ranges.add(new Range(begin, middle));
                begin = middle;
            }
        }
        if (begin != 0) {
            ranges.add(new Range(begin, end));
        }
        return new ProofPath(ranges.reversed());
    }

    /** Every stored node that these proofs need, once. */
    public static Set<NodeId> nodesOf(Collection<ProofPath> paths) {
        var nodes = new LinkedHashSet<NodeId>();
        paths.forEach(path -> path.ranges.forEach(range -> nodes.addAll(range.nodes())));
        return nodes;
    }

    public List<byte[]> hashes(Function<NodeId, byte[]> stored) {
        return ranges.stream().map(range -> range.hash(stored)).toList();
    }

    private static long largestPowerBelow(long size) {
        return Long.highestOneBit(size - 1);
    }
}
