package io.heirloom.ledger.chain.contract;

import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofPath;
import io.heirloom.tlog.tree.Range;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A large tree whose hashes lie side by side, 32 bytes each; leaf i is the text "leaf i". */
final class FlatTree {

    private static final int HASH = TreeHash.LENGTH;
    private final List<byte[]> levels = new ArrayList<>();

    private FlatTree() {}

    static FlatTree of(int size) {
        var tree = new FlatTree();
        byte[] level = new byte[size * HASH];
        for (int i = 0; i < size; i++) {
            byte[] hash = TreeHash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8));
            System.arraycopy(hash, 0, level, i * HASH, HASH);
        }
        while (level.length > 0) {
            tree.levels.add(level);
            level = above(level);
        }
        return tree;
    }

    byte[] root(int size) {
        return new Range(0, size).hash(this::node);
    }

    List<byte[]> consistency(int from, int to) {
        return ProofPath.consistency(from, to).hashes(this::node);
    }

    private static byte[] above(byte[] level) {
        byte[] above = new byte[level.length / HASH / 2 * HASH];
        for (int i = 0; i < above.length / HASH; i++) {
            byte[] hash = TreeHash.ofNode(at(level, 2 * i), at(level, 2 * i + 1));
            System.arraycopy(hash, 0, above, i * HASH, HASH);
        }
        return above;
    }

    private byte[] node(NodeId id) {
        return at(levels.get(id.level()), Math.toIntExact(id.index()));
    }

    private static byte[] at(byte[] level, int index) {
        return Arrays.copyOfRange(level, index * HASH, (index + 1) * HASH);
    }
}
