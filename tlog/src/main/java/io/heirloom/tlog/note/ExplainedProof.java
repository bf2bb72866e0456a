package io.heirloom.tlog.note;

/**
 * A proof of c2sp.org/tlog-proof whose extra line holds the leaf itself, for those who do not have it from elsewhere. What the line says is
 * proven only by hashing it.
 */
public record ExplainedProof(byte[] leaf, InclusionProof proof) {

    private static final String EXTRA = "extra ";

    /** @throws IllegalArgumentException when the text is not such a proof */
    public static ExplainedProof parse(String text) {
        int first = text.indexOf('\n') + 1;
        int second = text.indexOf('\n', first) + 1;
        if (first < 1 || second < 1 || !text.startsWith(EXTRA, first)) {
            throw new IllegalArgumentException("Not a c2sp.org/tlog-proof@v1 with extra data");
        }
        byte[] leaf = StrictBase64.decode(text.substring(first + EXTRA.length(), second - 1));
        return new ExplainedProof(leaf, InclusionProof.parse(text.substring(0, first) + text.substring(second)));
    }

    public String text() {
        String plain = proof.text();
        int first = plain.indexOf('\n') + 1;
        return plain.substring(0, first) + EXTRA + StrictBase64.encode(leaf) + "\n" + plain.substring(first);
    }
}
