package io.heirloom.tlog.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole tree in memory, for logs that are small: an index, a tool, a test. Every past root and proof can be asked for. Not thread-safe. */
public final class InMemoryTree {

    private final Map<NodeId, byte[]> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.of(0, nodes::get);
    private final List<byte[]> roots = new ArrayList<>();

    private InMemoryTree() {
        roots.add(frontier.root());
    }

    public static InMemoryTree empty() {
        return new InMemoryTree();
    }

    public void add(byte[] entry) {
        byte[] hash = TreeHash.ofLeaf(entry);
        nodes.put(new NodeId(0, frontier.size()), hash);
        frontier.append(hash, nodes::put);
        roots.add(frontier.root());
    }

    public long size() {
        return frontier.size();
    }

    public byte[] leafHash(long index) {
        return hash(new NodeId(0, index));
    }

    /** The hash of a complete subtree. */
    public byte[] hash(NodeId node) {
        return nodes.get(node);
    }

    /** The root when the tree had that many leaves. */
    public byte[] root(int size) {
        return roots.get(size);
    }

    public List<byte[]> inclusion(long index, long size) {
        return ProofPath.inclusion(index, size).hashes(nodes::get);
    }

    public List<byte[]> consistency(long from, long to) {
        return ProofPath.consistency(from, to).hashes(nodes::get);
    }
}
