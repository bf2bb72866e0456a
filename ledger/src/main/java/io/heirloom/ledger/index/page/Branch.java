package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixHash;
import io.heirloom.tlog.prefix.PrefixKey;
import io.heirloom.tlog.prefix.PrefixProof;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.List;

/** Four bits of the tree above up to sixteen subtrees; {@code null} where there is none. */
record Branch(PageId id, byte[][] children) implements Page {

    static final int SLOTS = 1 << PageId.BITS;

    static Branch of(PageId id) {
        return new Branch(id, new byte[SLOTS][]);
    }

    static Branch decode(PageId id, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(1);
        int present = Short.toUnsignedInt(buffer.getShort());
        if (buffer.remaining() != Integer.bitCount(present) * TreeHash.LENGTH) {
            throw new IllegalArgumentException("The branch has not as many hashes as it says");
        }
        Branch branch = of(id);
        for (int slot = 0; slot < SLOTS; slot++) {
            if ((present >> slot & 1) == 1) {
                branch.children[slot] = new byte[TreeHash.LENGTH];
                buffer.get(branch.children[slot]);
            }
        }
        return branch;
    }

    @Override
    public byte[] hash() {
        return nodes()[1];
    }

    @Override
    public byte[] encode() {
        int present = 0;
        int count = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (children[slot] != null) {
                present |= 1 << slot;
                count++;
            }
        }
        ByteBuffer buffer = ByteBuffer.allocate(1 + Short.BYTES + count * TreeHash.LENGTH)
                .put(BRANCH)
                .putShort((short) present);
        for (byte[] child : children) {
            if (child != null) {
                buffer.put(child);
            }
        }
        return buffer.array();
    }

    /** The slot in which a search for the key goes on; adds the inner nodes that it passes here. */
    int descend(byte[] key, List<PrefixProof.Step> path) {
        byte[][] nodes = nodes();
        int at = 1;
        for (int bit = id.bit(); at < SLOTS; bit++) {
            int left = 2 * at;
            int right = left + 1;
            if (nodes[left] == null || nodes[right] == null) {
                at = nodes[left] == null ? right : left;
                continue;
            }
            boolean toTheLeft = PrefixKey.bit(key, bit) == 0;
            path.add(new PrefixProof.Step(bit, nodes[toTheLeft ? right : left]));
            at = toTheLeft ? left : right;
        }
        return at - SLOTS;
    }

    /** A heap: node i has the children 2i and 2i + 1, the subtrees start at {@link #SLOTS}. Where one side is empty, a node is its other side. */
    private byte[][] nodes() {
        byte[][] nodes = new byte[2 * SLOTS][];
        System.arraycopy(children, 0, nodes, SLOTS, SLOTS);
        for (int at = SLOTS - 1; at > 0; at--) {
            byte[] left = nodes[2 * at];
            byte[] right = nodes[2 * at + 1];
            if (left == null || right == null) {
                nodes[at] = left == null ? right : left;
            } else {
                int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(at);
                nodes[at] = PrefixHash.ofNode(id.bit() + level, left, right);
            }
        }
        return nodes;
    }
}
