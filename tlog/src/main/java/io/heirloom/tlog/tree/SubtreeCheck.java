package io.heirloom.tlog.tree;

import java.util.Arrays;
import java.util.List;

/**
 * Proofs about subtrees, which cosignatures of type {@code subtree/v1} may cover (draft-ietf-plants-merkle-tree-certs, section 4). A whole log is the
 * subtree that begins at 0, and a head's consistency is the case of {@link #contains} from there; of nothing, every tree contains it.
 */
public final class SubtreeCheck {

    private SubtreeCheck() {}

    /** A subtree begins at a multiple of the smallest power of two that covers it. */
    public static boolean isSubtree(long start, long end) {
        if (start < 0 || start >= end) {
            return false;
        }
        long largest = Long.highestOneBit(end - start);
        long cover = largest == end - start ? largest : largest << 1;
        return cover > 0 ? start % cover == 0 : start == 0;
    }

    public static boolean includes(
            long index, long start, long end, byte[] leafHash, List<byte[]> proof, byte[] subtreeRoot) {
        return isSubtree(start, end)
                && index >= start
                && index < end
                && ProofCheck.includes(index - start, end - start, leafHash, proof, subtreeRoot);
    }

    /** Whether the tree of that size and root contains the leaves from start up to end under that root of theirs. */
    public static boolean contains(
            long start, long end, long size, List<byte[]> proof, byte[] subtreeRoot, byte[] root) {
        if (start == end && start >= 0 && end <= size) {
            return proof.isEmpty() && Arrays.equals(subtreeRoot, TreeHash.ofNothing());
        }
        if (!isSubtree(start, end) || end > size || proof.stream().anyMatch(hash -> hash.length != TreeHash.LENGTH)) {
            return false;
        }
        // Positions of the subtree's first and last leaf and of the tree's last, at the level that the climb has
        // reached.
        long fn = start;
        long sn = end - 1;
        long tn = size - 1;
        int skip = 0;
        while (fn >> skip != sn >> skip && (sn == tn || (sn >> skip & 1) == 1)) {
            skip++;
        }
        boolean whole = fn >> skip == sn >> skip;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        byte[] first = whole ? subtreeRoot : proof.getFirst();
        return new Climb(fn >> skip, sn >> skip, tn >> skip, first)
                .along(whole ? proof : proof.subList(1, proof.size()))
                .reaches(subtreeRoot, root);
    }

    /** Two hashes carried up side by side: to the subtree's root and to the tree's. */
    private static final class Climb {
        private long fn;
        private long sn;
        private long tn;
        private byte[] small;
        private byte[] large;
        private boolean beyond;

        Climb(long fn, long sn, long tn, byte[] first) {
            this.fn = fn;
            this.sn = sn;
            this.tn = tn;
            this.small = first;
            this.large = first;
        }

        Climb along(List<byte[]> path) {
            path.forEach(this::step);
            return this;
        }

        private void step(byte[] hash) {
            beyond |= tn == 0;
            if ((sn & 1) == 1 || sn == tn) {
                small = fn < sn ? TreeHash.ofNode(hash, small) : small;
                large = TreeHash.ofNode(hash, large);
                shift(sn == 0 ? 0 : Long.numberOfTrailingZeros(sn));
            } else {
                large = TreeHash.ofNode(large, hash);
            }
            shift(1);
        }

        private void shift(int levels) {
            fn >>= levels;
            sn >>= levels;
            tn >>= levels;
        }

        boolean reaches(byte[] subtreeRoot, byte[] root) {
            return !beyond && tn == 0 && Arrays.equals(small, subtreeRoot) && Arrays.equals(large, root);
        }
    }
}
