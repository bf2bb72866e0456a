package io.heirloom.gateway.guard;

/** Small documents that expand to a lot. */
public final class Bombs {

    private Bombs() {}

    /** Fragments that each spread the next one many times: {@code width} to the power of {@code levels} fields. */
    public static String fragments(int levels, int width) {
        var text = new StringBuilder("{dealers{nodes{...a0}}}");
        for (int level = 0; level < levels - 1; level++) {
            text.append("fragment a").append(level).append(" on Dealer{");
            text.append(("...a" + (level + 1) + " ").repeat(width)).append('}');
        }
        return text.append("fragment a")
                .append(levels - 1)
                .append(" on Dealer{name}")
                .toString();
    }
}
