package io.heirloom.tlog.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** A note of c2sp.org/signed-note: a text that ends in a newline, and signature lines. Says nothing until {@link #verify} has been asked. */
public record SignedNote(String text, List<Line> signatures) {

    private static final int MOST_SIGNATURES = 64;
    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** One signature line: whose key, and the signature after the key's four-byte id. */
    public record Line(String name, int id, byte[] signature) {

        /** The line with its newline. */
        public String format() {
            byte[] tagged = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(id)
                    .put(signature)
                    .array();
            return DASH + name + " " + StrictBase64.encode(tagged) + "\n";
        }
    }

    /** A signature that holds, and when its maker says it was made; empty where its type states no time. */
    public record Verified(VerifierKey key, OptionalLong unixSeconds) {}

    /** @throws IllegalArgumentException when the text is not a signed note */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("Not a signed note");
        }
        var lines = new ArrayList<Line>();
        String rest = note.substring(gap + 2);
        for (int at = 0; at < rest.length(); ) {
            int end = rest.indexOf('\n', at);
            lines.add(line(rest.substring(at, end)));
            at = end + 1;
        }
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A signed note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        return new SignedNote(note.substring(0, gap + 1), lines);
    }

    /** The known keys that signed this note. One bad signature of a known key spoils the whole note: then nobody did. */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        return verified(known).stream().map(Verified::key).distinct().toList();
    }

    /** As {@link #verify}, with the time that each signature states. */
    public List<Verified> verified(Collection<VerifierKey> known) {
        var verified = new ArrayList<Verified>();
        for (Line line : signatures) {
            for (VerifierKey key : known) {
                if (key.name().equals(line.name()) && key.id() == line.id()) {
                    if (!key.verifies(text, line.signature())) {
                        return List.of();
                    }
                    verified.add(new Verified(key, key.timeOf(line.signature())));
                }
            }
        }
        return List.copyOf(verified);
    }

    /** The note as it travels; what was parsed comes back byte for byte. */
    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.format()));
        return note.toString();
    }

    private static Line line(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new IllegalArgumentException("Not a signature line");
        }
        byte[] tagged = StrictBase64.decode(line.substring(space + 1));
        if (tagged.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature is longer than its key id");
        }
        byte[] signature = Arrays.copyOfRange(tagged, Integer.BYTES, tagged.length);
        return new Line(
                line.substring(DASH.length(), space), ByteBuffer.wrap(tagged).getInt(), signature);
    }
}
