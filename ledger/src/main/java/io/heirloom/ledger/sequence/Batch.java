package io.heirloom.ledger.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of leaves that waited: new ones get a place, repeated ones are dropped, and an event with two different leaves is a contradiction. */
record Batch(List<WaitingLeaf> fresh, List<WaitingLeaf> contradictions) {

    /** @param known the entries of events that have a place already; the first leaf of an event stands */
    static Batch of(List<WaitingLeaf> taken, Map<UUID, byte[]> known) {
        var entries = new HashMap<>(known);
        var fresh = new ArrayList<WaitingLeaf>();
        var contradictions = new ArrayList<WaitingLeaf>();
        for (WaitingLeaf leaf : taken) {
            byte[] first = entries.putIfAbsent(leaf.eventId(), leaf.entry());
            if (first == null) {
                fresh.add(leaf);
            } else if (!Arrays.equals(first, leaf.entry())) {
                contradictions.add(leaf);
            }
        }
        return new Batch(fresh, contradictions);
    }
}
