package io.heirloom.tlog.note;

import io.heirloom.tlog.tree.TreeHash;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The text of c2sp.org/tlog-checkpoint: origin, size and root, a line each. Our logs use no extension lines. */
public record Checkpoint(String origin, long size, byte[] root) {

    /** @throws IllegalArgumentException when the text is not a checkpoint of exactly three lines */
    public static Checkpoint parse(String text) {
        Checkpoint head = parseExtended(text);
        if (!head.text().equals(text)) {
            throw new IllegalArgumentException("A checkpoint here has three lines");
        }
        return head;
    }

    /**
     * The head in a checkpoint of some other log, which may have extension lines; they are dropped.
     *
     * @throws IllegalArgumentException when the text is not a checkpoint
     */
    public static Checkpoint parseExtended(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        if (last < 3 || lines.indexOf("") != last) {
            throw new IllegalArgumentException("A checkpoint has at least three lines, none empty");
        }
        return new Checkpoint(lines.get(0), number(lines.get(1)), StrictBase64.decode(lines.get(2), TreeHash.LENGTH));
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
