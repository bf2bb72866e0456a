package io.heirloom.tlog.note;

import io.heirloom.tlog.tree.TreeHash;
import java.util.Arrays;
import java.util.Objects;

/** The text of c2sp.org/tlog-checkpoint: origin, size and root, a line each. Extension lines are not used and not accepted. */
public record Checkpoint(String origin, long size, byte[] root) {

    /** @throws IllegalArgumentException when the text is not a checkpoint of exactly three lines */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || lines[0].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines");
        }
        return new Checkpoint(lines[0], number(lines[1]), StrictBase64.decode(lines[2], TreeHash.LENGTH));
    }

    /** A decimal without leading zeroes, as these formats write every number. */
    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a number in plain decimal form");
        }
        return Long.parseLong(text);
    }

    public String text() {
        return origin + "\n" + size + "\n" + StrictBase64.encode(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint head
                && origin.equals(head.origin)
                && size == head.size
                && Arrays.equals(root, head.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size);
    }
}
