package io.heirloom.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** One line of the table, gathered over its rounds. */
final class Row {
    private static final Set<String> FLOOR_PARTS = Set.of("floor", "postgresql");
    private static final Set<String> NOT_OF_THE_SUITE = Set.of("floor", "keycloak");

    private final Load load;
    private final WarmUp.Warmth warmth;
    private final List<Wrk.Figures> rounds = new ArrayList<>();
    private final Map<String, Double> seconds = new TreeMap<>();

    Row(Load load, WarmUp.Warmth warmth) {
        this.load = load;
        this.warmth = warmth;
    }

    /** A floor costs its own process and the database, the suite all its parts; signing in costs neither. */
    void add(Wrk.Figures figures, Map<String, Double> before, Map<String, Double> after) {
        rounds.add(figures);
        after.forEach((part, used) -> {
            if (load.ofFloor() ? FLOOR_PARTS.contains(part) : !NOT_OF_THE_SUITE.contains(part)) {
                seconds.merge(part, used - before.getOrDefault(part, 0.0), Double::sum);
            }
        });
    }

    Load load() {
        return load;
    }

    WarmUp.Warmth warmth() {
        return warmth;
    }

    double perSecond() {
        return requests() / sum(Wrk.Figures::seconds);
    }

    double p50Millis() {
        return median(Wrk.Figures::p50Millis);
    }

    double p99Millis() {
        return median(Wrk.Figures::p99Millis);
    }

    long failures() {
        return (long) sum(Wrk.Figures::failures);
    }

    /** CPU seconds for each thousand requests, by part. */
    Map<String, Double> cost() {
        var cost = new TreeMap<String, Double>();
        seconds.forEach((part, used) -> cost.put(part, used * 1_000 / requests()));
        return cost;
    }

    double wholeCost() {
        return cost().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private double requests() {
        return sum(Wrk.Figures::requests);
    }

    private double sum(ToDoubleFunction<Wrk.Figures> figure) {
        return rounds.stream().mapToDouble(figure).sum();
    }

    private double median(ToDoubleFunction<Wrk.Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
