package io.heirloom.tlog.tree;

/** Names a complete subtree: at level k, index i it covers the leaves from i·2^k up to (i+1)·2^k. Level 0 is a leaf. */
public record NodeId(int level, long index) {

    NodeId parent() {
        return new NodeId(level + 1, index >> 1);
    }

    boolean isRightChild() {
        return (index & 1) == 1;
    }
}
