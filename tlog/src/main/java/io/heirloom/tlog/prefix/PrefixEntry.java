package io.heirloom.tlog.prefix;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One entry of the tree. In the index the key is a handle and the value the index of its leaf, eight bytes big-endian. */
public record PrefixEntry(byte[] key, byte[] value) {

    public PrefixEntry {
        if (key.length != PrefixKey.LENGTH) {
            throw new IllegalArgumentException("A key has " + PrefixKey.LENGTH + " bytes");
        }
    }

    public static PrefixEntry of(byte[] handle, long leafIndex) {
        return new PrefixEntry(
                handle, ByteBuffer.allocate(Long.BYTES).putLong(leafIndex).array());
    }

    public byte[] hash() {
        return PrefixHash.ofEntry(key, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrefixEntry entry && Arrays.equals(key, entry.key) && Arrays.equals(value, entry.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
