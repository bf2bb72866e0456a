package io.heirloom.tlog.tree;

import java.util.Arrays;
import java.util.List;

/** The verification algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2. They share no code with what makes proofs. */
public final class ProofCheck {

    private ProofCheck() {}

    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != TreeHash.LENGTH || notHashes(proof)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.ofNode(p, r);
                int skip = (fn & 1) == 1 ? 0 : trailingZeros(fn);
                fn >>= skip;
                sn >>= skip;
            } else {
                r = TreeHash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether the second head extends the first. An empty tree proves nothing about another, so it never does. */
    public static boolean extendsHead(long from, long to, List<byte[]> proof, byte[] fromRoot, byte[] toRoot) {
        if (from < 1 || from > to || notHashes(proof)) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean whole = Long.bitCount(from) == 1;
        byte[] first = whole ? fromRoot : proof.getFirst();
        return climb(from, to, first, whole ? proof : proof.subList(1, proof.size()), fromRoot, toRoot);
    }

    private static boolean climb(long from, long to, byte[] first, List<byte[]> path, byte[] fromRoot, byte[] toRoot) {
        int full = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >> full;
        long sn = (to - 1) >> full;
        byte[] fr = first;
        byte[] sr = first;
        for (byte[] c : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.ofNode(c, fr);
                sr = TreeHash.ofNode(c, sr);
                int skip = (fn & 1) == 1 ? 0 : trailingZeros(fn);
                fn >>= skip;
                sn >>= skip;
            } else {
                sr = TreeHash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, fromRoot) && Arrays.equals(sr, toRoot);
    }

    /** How far to shift until the lowest bit is set; zero has none, and shifting it changes nothing more. */
    private static int trailingZeros(long number) {
        return number == 0 ? 0 : Long.numberOfTrailingZeros(number);
    }

    private static boolean notHashes(List<byte[]> proof) {
        return proof.stream().anyMatch(hash -> hash.length != TreeHash.LENGTH);
    }
}
