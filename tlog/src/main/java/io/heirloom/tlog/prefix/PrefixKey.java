package io.heirloom.tlog.prefix;

import java.util.Arrays;

/** Keys are 32 bytes, read as bits from the highest of the first byte. */
public final class PrefixKey {

    public static final int LENGTH = 32;

    private PrefixKey() {}

    public static int bit(byte[] key, int position) {
        return key[position >> 3] >> 7 - (position & 7) & 1;
    }

    /** How many leading bits two different keys share. */
    public static int sharedBits(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        if (at < 0) {
            throw new IllegalArgumentException("The keys are equal");
        }
        return at * Byte.SIZE + Integer.numberOfLeadingZeros((one[at] ^ other[at]) & 0xFF) - 3 * Byte.SIZE;
    }
}
