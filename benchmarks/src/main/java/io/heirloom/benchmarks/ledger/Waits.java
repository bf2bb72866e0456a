package io.heirloom.benchmarks.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Times in milliseconds, each of a number of leaves. Not thread-safe. */
final class Waits {

    private final List<Wait> all = new ArrayList<>();

    private record Wait(double millis, long leaves) {}

    void add(double millis, long leaves) {
        all.add(new Wait(millis, leaves));
    }

    /** Below which that share of the leaves lie. */
    double percentile(double share) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Wait::millis));
        long left =
                (long) Math.ceil(share * all.stream().mapToLong(Wait::leaves).sum());
        for (Wait wait : sorted) {
            left -= wait.leaves();
            if (left <= 0) {
                return wait.millis();
            }
        }
        return Double.NaN;
    }
}
