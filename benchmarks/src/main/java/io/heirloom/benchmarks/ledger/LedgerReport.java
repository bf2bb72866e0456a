package io.heirloom.benchmarks.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.benchmarks.run.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The figures of the log as Markdown. */
final class LedgerReport {

    private final Figures figures;
    private final JsonNode gas;

    LedgerReport(Figures figures, Path gas) {
        this.figures = figures;
        try {
            this.gas = new ObjectMapper().readTree(gas.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(List<Long> sizes) {
        var text = new StringBuilder("# The log at scale\n\n").append(circumstances());
        text.append(
                "\n| leaves | leaves/s up to there | CPU s per 1,000: ledger | PostgreSQL | proof p50 ms | p99 ms | bytes"
                        + " | hashes | CPU ms | gas of an anchor |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        sizes.forEach(size -> text.append(grown(size)));
        text.append("\n| at a steady rate, after | leaves/s | commit to published head p50 ms | p99 ms | worst ms"
                + " | CPU s per 1,000: ledger | PostgreSQL |\n|--:|--:|--:|--:|--:|--:|--:|\n");
        sizes.stream()
                .filter(size -> figures.has("steady." + size + ".p99"))
                .forEach(size -> text.append(steady(size)));
        JsonNode whole = gas.path("whole-heads-near-a-million");
        return text.append(line(
                        "%nBetween heads at multiples of %,d near a million leaves, which is where a busy log is anchored: %,d gas on"
                                + " average, %,d at most.%n",
                        whole.path("leaves-each").asInt(),
                        whole.path("mean").asInt(),
                        whole.path("most").asInt()))
                .toString();
    }

    private static String circumstances() {
        return String.join(
                "\n",
                "- " + Machine.now(),
                "- Load average at the end " + Machine.load() + ", the driver's share included.",
                "- The driver commits leaves as the inbox does and shares the cores; PostgreSQL syncs every commit to disk. No witness, no"
                        + " chain, no Kafka.",
                "- Growth: a backlog of 5 full batches at all times. Steady: " + Stages.RATE
                        + " leaves/s in commits of 60, for "
                        + Stages.STEADY.toSeconds() + " s; a commit counts as done when `GET /checkpoint`, asked every "
                        + HeadWatch.LOOK.toMillis() + " ms, covers it.",
                "- Proofs: " + Stages.PROOFS + " leaves chosen at random, one at a time over HTTP, each verified.",
                "- Gas: ledger/contract-sol/gas.json.",
                "");
    }

    private String grown(long size) {
        String fill = "fill." + size;
        String proof = "proof." + size;
        return line(
                "| %,d | %,.0f | %.2f | %.2f | %.1f | %.1f | %,.0f | %.1f | %.1f | %s |%n",
                size,
                figures.of(fill + ".leaves") / figures.of(fill + ".seconds"),
                perThousand(fill, "ledger"),
                perThousand(fill, "postgresql"),
                figures.of(proof + ".p50"),
                figures.of(proof + ".p99"),
                figures.of(proof + ".bytes"),
                figures.of(proof + ".hashes"),
                (figures.of(proof + ".cpu.ledger") + figures.of(proof + ".cpu.postgresql")) * 1_000 / Stages.PROOFS,
                anchor(size));
    }

    private String steady(long size) {
        String name = "steady." + size;
        return line(
                "| %,d | %,.0f | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
                size,
                figures.of(name + ".leaves") / figures.of(name + ".seconds"),
                figures.of(name + ".p50"),
                figures.of(name + ".p99"),
                figures.of(name + ".worst"),
                perThousand(name, "ledger"),
                perThousand(name, "postgresql"));
    }

    private double perThousand(String name, String part) {
        return figures.of(name + ".cpu." + part) * 1_000 / figures.of(name + ".leaves");
    }

    private String anchor(long size) {
        return StreamSupport.stream(gas.path("anchors").spliterator(), false)
                .filter(anchor -> anchor.path("to").asLong() == size)
                .map(anchor -> line("%,d", anchor.path("gas").asInt()))
                .findFirst()
                .orElse("");
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
