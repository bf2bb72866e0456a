package io.heirloom.tlog.prefix;

import java.nio.ByteBuffer;

/** Small numbers as protocol buffers write them: seven bits a byte, the lowest first. Only the shortest form of a number is read. */
final class Varint {

    private static final int MORE = 0x80;
    private static final int LOW = 0x7F;
    private static final int SHIFT = 7;
    /** Two bytes hold every number of this format: a bit below 256, a length up to 1,024. */
    private static final int LARGEST = (1 << 2 * SHIFT) - 1;

    private Varint() {}

    static byte[] encode(int number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("Out of range");
        }
        return number <= LOW
                ? new byte[] {(byte) number}
                : new byte[] {(byte) (number & LOW | MORE), (byte) (number >> SHIFT)};
    }

    /** @throws IllegalArgumentException when the bytes do not begin with such a number */
    static int read(ByteBuffer bytes) {
        int first = next(bytes);
        if (first < MORE) {
            return first;
        }
        int second = next(bytes);
        if (second == 0 || second >= MORE) {
            throw new IllegalArgumentException("Not a number in its shortest form");
        }
        return first & LOW | second << SHIFT;
    }

    private static int next(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            throw new IllegalArgumentException("Ends within a number");
        }
        return bytes.get() & 0xFF;
    }
}
