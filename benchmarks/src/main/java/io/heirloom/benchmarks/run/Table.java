package io.heirloom.benchmarks.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as Markdown. */
final class Table {
    private static final double WORTH_NAMING = 0.005;

    private Table() {}

    static String of(List<Row> rows) {
        var text =
                new StringBuilder("| what | requests/s | p50 ms | p99 ms | CPU s per 1,000 | of these | not as told |\n"
                        + "|---|--:|--:|--:|--:|---|--:|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.2f | %s | %d |%n",
                row.what(),
                row.figures().perSecond(),
                row.figures().p50Millis(),
                row.figures().p99Millis(),
                row.suiteCpu(),
                parts(row),
                row.figures().failures());
    }

    private static String parts(Row row) {
        return row.cpuSeconds().entrySet().stream()
                .filter(part -> part.getValue() >= WORTH_NAMING)
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
