package io.heirloom.benchmarks.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures as Markdown. */
final class Table {
    private static final double WORTH_NAMING = 0.005;

    private final Map<String, Row> byName;
    private final List<Row> rows;

    Table(List<Row> rows) {
        this.rows = rows;
        this.byName = rows.stream().collect(Collectors.toMap(row -> row.load().what(), Function.identity()));
    }

    String text() {
        var text = new StringBuilder(
                "| what | requests/s | p50 ms | p99 ms | CPU s per 1,000 | times its floor | of these | warmed s | not as told |\n"
                        + "|---|--:|--:|--:|--:|--:|---|--:|--:|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.2f | %s | %s | %d%s | %d |%n",
                row.load().what(),
                row.perSecond(),
                row.p50Millis(),
                row.p99Millis(),
                row.wholeCost(),
                timesFloor(row),
                parts(row.cost()),
                row.warmth().time().toSeconds(),
                row.warmth().settled() ? "" : " (not settled)",
                row.failures());
    }

    private String timesFloor(Row row) {
        return row.load()
                .floor()
                .flatMap(name -> Optional.ofNullable(byName.get(name)))
                .map(floor -> String.format(Locale.ROOT, "%.1f", row.wholeCost() / floor.wholeCost()))
                .orElse("");
    }

    static String parts(Map<String, Double> cost) {
        return cost.entrySet().stream()
                .filter(part -> part.getValue() >= WORTH_NAMING)
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
