package io.heirloom.ledger.chain.contract;

import io.heirloom.tlog.tree.TreeHash;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2, step by step as they are written there, for sizes up to 2^64. They answer the roots that a
 * proof leads to, so that proofs for trees of any size can be made of random hashes.
 */
final class Rfc9162 {

    private Rfc9162() {}

    record Roots(byte[] first, byte[] second) {}

    /** The root that an inclusion proof leads to; empty where the proof has another length than the sizes ask for. */
    static Optional<byte[]> inclusion(byte[] leafHash, BigInteger index, BigInteger size, List<byte[]> path) {
        if (index.compareTo(size) >= 0) {
            return Optional.empty();
        }
        BigInteger fn = index;
        BigInteger sn = size.subtract(BigInteger.ONE);
        byte[] r = leafHash;
        for (byte[] p : path) {
            if (sn.signum() == 0) {
                return Optional.empty();
            }
            if (fn.testBit(0) || fn.equals(sn)) {
                r = TreeHash.ofNode(p, r);
                while (!fn.testBit(0) && fn.signum() != 0) {
                    fn = fn.shiftRight(1);
                    sn = sn.shiftRight(1);
                }
            } else {
                r = TreeHash.ofNode(r, p);
            }
            fn = fn.shiftRight(1);
            sn = sn.shiftRight(1);
        }
        return sn.signum() == 0 ? Optional.of(r) : Optional.empty();
    }

    /** The two roots that a consistency proof leads to. The first root is needed where the first tree is a whole one. */
    static Optional<Roots> consistency(BigInteger first, byte[] firstRoot, BigInteger second, List<byte[]> proof) {
        boolean whole = first.bitCount() == 1;
        if (first.signum() == 0 || first.compareTo(second) >= 0 || proof.isEmpty()) {
            return Optional.empty();
        }
        BigInteger fn = first.subtract(BigInteger.ONE);
        BigInteger sn = second.subtract(BigInteger.ONE);
        while (fn.testBit(0)) {
            fn = fn.shiftRight(1);
            sn = sn.shiftRight(1);
        }
        byte[] fr = whole ? firstRoot : proof.getFirst();
        byte[] sr = fr;
        for (byte[] c : whole ? proof : proof.subList(1, proof.size())) {
            if (sn.signum() == 0) {
                return Optional.empty();
            }
            if (fn.testBit(0) || fn.equals(sn)) {
                fr = TreeHash.ofNode(c, fr);
                sr = TreeHash.ofNode(c, sr);
                while (!fn.testBit(0) && fn.signum() != 0) {
                    fn = fn.shiftRight(1);
                    sn = sn.shiftRight(1);
                }
            } else {
                sr = TreeHash.ofNode(sr, c);
            }
            fn = fn.shiftRight(1);
            sn = sn.shiftRight(1);
        }
        return sn.signum() == 0 ? Optional.of(new Roots(fr, sr)) : Optional.empty();
    }
}
