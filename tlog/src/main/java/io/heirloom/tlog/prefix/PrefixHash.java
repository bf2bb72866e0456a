package io.heirloom.tlog.prefix;

import io.heirloom.tlog.tree.TreeHash;
import java.security.MessageDigest;

/** The hashes of the prefix tree. A leaf binds key and value with their lengths, an inner node the bit at which its two sides part. */
public final class PrefixHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private PrefixHash() {}

    /** The root of a tree without entries. */
    public static byte[] ofNothing() {
        return TreeHash.sha256().digest();
    }

    public static byte[] ofEntry(byte[] key, byte[] value) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(LEAF);
        digest.update(Varint.encode(key.length));
        digest.update(key);
        digest.update(Varint.encode(value.length));
        return digest.digest(value);
    }

    public static byte[] ofNode(int bit, byte[] left, byte[] right) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(NODE);
        digest.update(Varint.encode(bit));
        digest.update(left);
        return digest.digest(right);
    }
}
