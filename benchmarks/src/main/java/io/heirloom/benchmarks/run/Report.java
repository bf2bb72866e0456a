package io.heirloom.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, on what, and how. */
record Report(Duration time, boolean quickCompilerOnly, Map<String, Double> rest) {

    String text(List<Row> rows) {
        return "# Load figures\n\n" + circumstances() + "\n" + new Table(rows).text();
    }

    private String circumstances() {
        return String.join(
                "\n",
                "- " + Machine.now(),
                "- Load average at the end " + Machine.load() + ", wrk's share included.",
                "- Each line: " + Bench.ROUNDS + " rounds of " + time.toSeconds() + " s, all lines in turn, "
                        + Bench.CONNECTIONS + " connections (transfers: " + Bench.TURNS
                        + ", each waiting for its answer). Latencies are the median round's.",
                "- Warmed by at least " + WarmUp.LEAST_ANSWERS + " good answers and until " + WarmUp.QUIET_WINDOWS
                        + " windows of " + WarmUp.WINDOW.toSeconds()
                        + " s in a row brought less than " + Math.round((WarmUp.NEWS - 1) * 100)
                        + " % more good answers.",
                "- CPU: the services, the gateway, Kafka, and PostgreSQL with its backends, from /proc; wrk and Keycloak are not"
                        + " counted. Floors: the floor's process and PostgreSQL.",
                "- At rest for " + Bench.REST.toSeconds() + " s, before any load, all parts together use "
                        + String.format(
                                Locale.ROOT,
                                "%.2f",
                                rest.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum())
                        + " CPU seconds a second (" + Table.parts(rest) + "); it is part of each line.",
                quickCompilerOnly
                        ? "- **Not comparable**: services run on the quick compiler only (TieredStopAtLevel=1)."
                        : "- Services run on the full compiler.",
                "");
    }
}
