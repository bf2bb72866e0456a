package io.heirloom.ledger.scrub;

import java.util.Arrays;

/**
 * How far a log has been read again, up to its last signed head; {@code finding} is null while everything fits.
 *
 * @param position within the part that is being read
 */
record ScrubState(int log, long signed, Part part, long position, String finding) {

    /** What a pass reads, in this order. */
    enum Part {
        /** Leaves, tiles, heads, cosignatures of the log. */
        LEAVES("leaves"),
        /** The same of the log of its index. */
        INDEX_LOG("index-log"),
        /** The prefix tree, up to the root that the index log holds. */
        INDEX_PAGES("index-pages");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
