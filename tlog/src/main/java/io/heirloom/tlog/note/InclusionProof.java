package io.heirloom.tlog.note;

import io.heirloom.tlog.tree.TreeHash;
import java.util.ArrayList;
import java.util.List;

/** A proof of c2sp.org/tlog-proof: where a leaf is, its Merkle path, and the signed checkpoint it leads to. Never with extra data. */
public record InclusionProof(long index, List<byte[]> path, String checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException when the text is not such a proof */
    public static InclusionProof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (!text.startsWith(HEADER + INDEX) || gap < 0) {
            throw new IllegalArgumentException("Not a c2sp.org/tlog-proof@v1 without extra data");
        }
        List<String> lines = List.of(text.substring(HEADER.length(), gap).split("\n", -1));
        if (lines.size() > 1 + LONGEST_PATH) {
            throw new IllegalArgumentException("No tree is that deep");
        }
        var path = new ArrayList<byte[]>();
        lines.subList(1, lines.size()).forEach(line -> path.add(StrictBase64.decode(line, TreeHash.LENGTH)));
        long index = Checkpoint.number(lines.getFirst().substring(INDEX.length()));
        return new InclusionProof(index, path, text.substring(gap + 2));
    }

    public String text() {
        var text = new StringBuilder(HEADER).append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(StrictBase64.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
