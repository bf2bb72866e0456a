package io.heirloom.gateway.guard;

import java.util.Map;

/** What a field costs by itself: 1, or the number of calls that a field makes which no service answers in batch. */
final class Prices {

    private static final Map<String, Integer> DEAR = Map.of(
            "Item.proof", 6, "Item.credential", 2, "Item.events", 2, "Title.chain", 2, "ConsentRecord.record", 2);

    /** How many entries a list without paging is taken to have. */
    static final int PLAIN_LIST = 5;

    private Prices() {}

    static int of(String type, String field) {
        return DEAR.getOrDefault(type + "." + field, 1);
    }
}
