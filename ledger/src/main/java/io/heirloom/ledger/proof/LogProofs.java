package io.heirloom.ledger.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;

/** Proofs by index under one head of one log, and the anchors of that log that cover any of them, by size. */
record LogProofs(int log, Map<Long, String> texts, NavigableMap<Long, AnchorProof> anchors) {

    /** An anchor costs two dozen hashes in the bundle; the newest ones matter most. */
    private static final int MOST_ANCHORS = 20;

    /** For each of these leaves the earliest anchor that covers it, each once, newest first. */
    Stream<AnchorProof> covering(List<Long> indexes) {
        return indexes.stream()
                .filter(texts::containsKey)
                .map(anchors::higherEntry)
                .filter(Objects::nonNull)
                .map(Map.Entry::getKey)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_ANCHORS)
                .map(anchors::get);
    }
}
