package io.heirloom.benchmarks.ledger;

import io.heirloom.benchmarks.run.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Arguments: port of the ledger, port of PostgreSQL, folder of the state, the committed gas figures, the largest size, optionally a file to write.
 */
public final class LedgerBench {

    private static final long SMALLEST = 1_000;
    /** From there on the steady rate is measured too; it adds to the log. */
    private static final long STEADY_FROM = 100_000;

    private LedgerBench() {}

    public static void main(String[] arguments) throws IOException {
        int ledger = Integer.parseInt(arguments[0]);
        int postgres = Integer.parseInt(arguments[1]);
        var figures = new Figures(Path.of(arguments[2], "figures.properties"));
        long most = Long.parseLong(arguments[4]);
        List<Long> sizes = LongStream.iterate(SMALLEST, size -> size <= most, size -> size * 10)
                .boxed()
                .toList();
        var log = new PublicLog("http://127.0.0.1:" + ledger);
        var processes = new Processes(Map.of("ledger", ledger, "postgresql", postgres));
        try (var inbox = new Inbox("postgresql://localhost:" + postgres + "/ledger");
                var heads = new HeadWatch(log)) {
            var stages = new Stages(inbox, log, heads, processes, figures);
            for (long size : sizes) {
                stages.fill(size);
                stages.prove(size);
                if (size >= STEADY_FROM) {
                    stages.steady(size);
                }
            }
        }
        String report = new LedgerReport(figures, Path.of(arguments[3])).text(sizes);
        System.out.println(report);
        if (arguments.length > 5) {
            Files.writeString(Path.of(arguments[5]), report);
        }
    }
}
