package io.heirloom.tlog.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after another, each behind its length in two bytes, big-endian. */
public final class EntryBundle {

    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /** @throws IllegalArgumentException when an entry is longer than the format can say */
    public static byte[] encode(List<byte[]> entries) {
        int length =
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteBuffer bundle = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("An entry is longer than " + LONGEST + " bytes");
            }
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /** @throws IllegalArgumentException when the bytes end within an entry */
    public static List<byte[]> decode(byte[] bundle) {
        var bytes = ByteBuffer.wrap(bundle);
        var entries = new ArrayList<byte[]>();
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < Short.BYTES ? LONGEST : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new IllegalArgumentException("The bundle ends within an entry");
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
