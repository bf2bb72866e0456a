package io.heirloom.tlog.prefix;

import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Checks proofs under a root. Reads the bytes by itself: every byte must be accounted for, in the one form the format allows. */
public final class PrefixProofCheck {

    private static final int LONGEST_VALUE = 1024;

    private PrefixProofCheck() {}

    /** Whether the tree with this root holds exactly this value under the key. */
    public static boolean presents(byte[] root, byte[] key, byte[] value, byte[] proof) {
        if (key.length != PrefixKey.LENGTH || value.length > LONGEST_VALUE) {
            return false;
        }
        try {
            return climbs(root, key, key, PrefixHash.ofEntry(key, value), ByteBuffer.wrap(proof));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Whether the tree with this root holds nothing under the key. */
    public static boolean excludes(byte[] root, byte[] key, byte[] proof) {
        if (key.length != PrefixKey.LENGTH) {
            return false;
        }
        if (proof.length == 0) {
            return Arrays.equals(root, PrefixHash.ofNothing());
        }
        try {
            var bytes = ByteBuffer.wrap(proof);
            byte[] other = take(bytes, Varint.read(bytes), PrefixKey.LENGTH);
            byte[] value = take(bytes, Varint.read(bytes), LONGEST_VALUE);
            return other.length == PrefixKey.LENGTH
                    && !Arrays.equals(other, key)
                    && climbs(root, key, other, PrefixHash.ofEntry(other, value), bytes);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** From the entry up: the bits of the inner nodes fall, and at each of them a search for the key takes the side where the entry is. */
    private static boolean climbs(byte[] root, byte[] key, byte[] entryKey, byte[] entryHash, ByteBuffer path) {
        int below = PrefixKey.LENGTH * Byte.SIZE;
        byte[] hash = entryHash;
        while (path.hasRemaining()) {
            int bit = Varint.read(path);
            byte[] sibling = take(path, TreeHash.LENGTH, TreeHash.LENGTH);
            if (bit >= below || PrefixKey.bit(key, bit) != PrefixKey.bit(entryKey, bit)) {
                return false;
            }
            hash = PrefixKey.bit(key, bit) == 0
                    ? PrefixHash.ofNode(bit, hash, sibling)
                    : PrefixHash.ofNode(bit, sibling, hash);
            below = bit;
        }
        return Arrays.equals(hash, root);
    }

    private static byte[] take(ByteBuffer bytes, int length, int most) {
        if (length > most || length > bytes.remaining()) {
            throw new IllegalArgumentException("Ends too early");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
