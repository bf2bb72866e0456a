package io.heirloom.gateway.guard.document;

import java.util.Map;

/** What a field costs by itself: 1, or more where the services work harder for each row. */
final class Prices {

    // Four services open their events and the ledger proves each.
    private static final Map<String, Integer> DEAR = Map.of("Item.proof", 5);

    /** How many entries a list without paging is taken to have. */
    static final int PLAIN_LIST = 5;

    private Prices() {}

    static int of(String type, String field) {
        return DEAR.getOrDefault(type + "." + field, 1);
    }
}
