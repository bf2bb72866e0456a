package io.heirloom.gateway.guard.document;

/**
 * What a selection expands to. On a connection the rows are counted apart from the rest, because how often they count is known only where
 * the connection is asked for: its weight there is {@code fixed + first * rows}.
 */
record Weight(long fixed, long rows, int depth, int fields) {

    static final Weight NOTHING = new Weight(0, 0, 0, 0);

    // Far above any limit and far below overflow: sums saturate here.
    private static final long MANY = 1_000_000_000L;

    Weight plus(Weight other) {
        return new Weight(
                Math.min(MANY, fixed + other.fixed),
                Math.min(MANY, rows + other.rows),
                Math.max(depth, other.depth),
                (int) Math.min(MANY, (long) fields + other.fields));
    }

    /** The weight of one field with this selection. */
    Weight asField(int price, int first) {
        long selection = Math.min(MANY, fixed + Math.min(MANY, first * rows));
        return new Weight(Math.min(MANY, price + selection), 0, depth + 1, 1);
    }

    /** The weight of a list without paging. */
    Weight times(int count) {
        return new Weight(Math.min(MANY, fixed * count), rows, depth, fields);
    }

    /** The weight of the rows of a connection. */
    Weight asRows() {
        return new Weight(0, fixed, depth, fields);
    }
}
