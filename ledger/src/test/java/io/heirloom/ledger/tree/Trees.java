package io.heirloom.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees in memory for tests: leaf i is the text "leaf i", or another text for a forked tree. */
public final class Trees {

    private final Map<NodeId, byte[]> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.of(0, nodes::get);
    private final List<byte[]> roots = new ArrayList<>();

    private Trees() {
        roots.add(frontier.root());
    }

    public static Trees of(int size) {
        return of(size, "leaf ");
    }

    public static Trees of(int size, String word) {
        var trees = new Trees();
        for (int i = 0; i < size; i++) {
            trees.add((word + i).getBytes(StandardCharsets.UTF_8));
        }
        return trees;
    }

    public void add(byte[] entry) {
        byte[] hash = TreeHash.ofLeaf(entry);
        nodes.put(new NodeId(0, frontier.size()), hash);
        frontier.append(hash, nodes::put);
        roots.add(frontier.root());
    }

    public static Trees empty() {
        return new Trees();
    }

    public byte[] leafHash(long index) {
        return nodes.get(new NodeId(0, index));
    }

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
