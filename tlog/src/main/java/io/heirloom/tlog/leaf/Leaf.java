package io.heirloom.tlog.leaf;

import io.heirloom.tlog.note.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The five lines of a leaf, format {@code leaf@v1}. */
public record Leaf(Kind kind, byte[] handle, byte[] commitment, long unixSeconds) {

    private static final String FORMAT = "heirloom.example/leaf@v1";
    private static final int LONGEST = 256;
    private static final int LINES = 5;
    private static final int HASH_LENGTH = 32;

    /** The class of a leaf, the only public thing about what happened, and how coarse its time is. */
    public enum Kind {
        ITEM(60),
        OWNERSHIP(3600),
        THEFT(60),
        DEALER(60),
        CONSENT(3600);

        private final int secondsOfRounding;

        Kind(int secondsOfRounding) {
            this.secondsOfRounding = secondsOfRounding;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown class"));
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the bytes, without repeating them */
    public static Leaf parse(byte[] entry) {
        if (entry.length > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " bytes");
        }
        String text = new String(entry, StandardCharsets.ISO_8859_1);
        if (text.chars().anyMatch(c -> c != '\n' && (c < ' ' || c > '~'))) {
            throw new IllegalArgumentException("not plain ASCII");
        }
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new IllegalArgumentException("not five lines that each end in a newline");
        }
        if (!lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("first line is not " + FORMAT);
        }
        Kind kind = Kind.of(lines[1]);
        return new Leaf(kind, hash("handle", lines[2]), hash("commitment", lines[3]), time(kind, lines[4]));
    }

    private static byte[] hash(String name, String line) {
        try {
            return StrictBase64.decode(line, HASH_LENGTH);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(name + " is not base64 of 32 bytes");
        }
    }

    private static long time(Kind kind, String line) {
        if (!line.matches("0|[1-9][0-9]{0,11}")) {
            throw new IllegalArgumentException("time is not Unix seconds in plain decimal form");
        }
        long seconds = Long.parseLong(line);
        if (seconds % kind.secondsOfRounding != 0) {
            throw new IllegalArgumentException("time is not rounded to " + kind.secondsOfRounding + " seconds");
        }
        return seconds;
    }
}
