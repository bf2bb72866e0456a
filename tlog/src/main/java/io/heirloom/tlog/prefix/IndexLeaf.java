package io.heirloom.tlog.prefix;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A leaf of the index log: at this head of the log (origin, size, root), the prefix tree over all handles below that size had this root. Five
 * ASCII lines, each ending in a newline.
 */
public record IndexLeaf(String origin, long size, byte[] root, byte[] prefixRoot) {

    private static final String FORMAT = "heirloom.example/index@v1";
    private static final int LINES = 5;

    /** The index log is named after the log it indexes. */
    public static String originOf(String logOrigin) {
        return logOrigin + "/index";
    }

    /** @throws IllegalArgumentException when the bytes are not such a leaf */
    public static IndexLeaf parse(byte[] entry) {
        String[] lines = new String(entry, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || !lines[0].equals(FORMAT) || lines[1].isEmpty()) {
            throw new IllegalArgumentException("not a leaf of an index log");
        }
        if (!lines[2].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("the size is not a plain decimal number");
        }
        return new IndexLeaf(
                lines[1],
                Long.parseLong(lines[2]),
                StrictBase64.decode(lines[3], TreeHash.LENGTH),
                StrictBase64.decode(lines[4], TreeHash.LENGTH));
    }

    public byte[] entry() {
        return String.join(
                        "\n",
                        FORMAT,
                        origin,
                        Long.toString(size),
                        StrictBase64.encode(root),
                        StrictBase64.encode(prefixRoot) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexLeaf leaf
                && origin.equals(leaf.origin)
                && size == leaf.size
                && Arrays.equals(root, leaf.root)
                && Arrays.equals(prefixRoot, leaf.prefixRoot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size);
    }
}
