package io.heirloom.benchmarks.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Looks at the suite at rest, warms every path until it settles, then measures all lines in turn, several rounds. Arguments: scripts folder,
 * seconds, a word of the lines wanted (or none), optionally a file to write.
 */
public final class Bench {
    static final int CONNECTIONS = 16;
    static final int TURNS = 8;
    static final int ROUNDS = 3;
    static final Duration REST = Duration.ofSeconds(30);
    private static final int THREADS = 2;
    private static final String ALL = "";

    private final Wrk wrk;
    private final Path scripts;
    private final Processes processes;
    private final Duration time;
    private final PrintStream out;

    private Bench(Path scripts, Duration time, Processes processes, PrintStream out) {
        this.wrk = new Wrk(scripts);
        this.scripts = scripts;
        this.time = time;
        this.processes = processes;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        String word = arguments.length > 2 ? arguments[2] : ALL;
        var target = new Target(System.getenv());
        var bench = new Bench(Path.of(arguments[0]), time, new Processes(target.processes()), System.out);
        String report = bench.report(target, load -> load.what().contains(word));
        System.out.println(report);
        if (arguments.length > 3) {
            Files.writeString(Path.of(arguments[3]), report);
        }
    }

    private String report(Target target, Predicate<Load> wanted) {
        for (String part : List.of("gateway", "item-registry", "ownership", "dealer-network", "consent", "floor")) {
            if (!processes.knows(part)) {
                throw new IllegalStateException(part + " is not up; start the suite with ./heirloom up first");
            }
        }
        Map<String, Double> rest = atRest();
        List<Row> rows = new ArrayList<>();
        new Loads(target, TURNS).all().stream().filter(wanted).forEach(load -> rows.add(warmed(load)));
        for (int round = 1; round <= ROUNDS; round++) {
            rows.forEach(this::measure);
        }
        return new Report(time, processes.quickCompilerOnly(), rest).text(rows);
    }

    /** What the parts use a second while nobody asks anything: relays, polls, heartbeats. */
    private Map<String, Double> atRest() {
        out.println("watching the suite at rest");
        Map<String, Double> before = processes.seconds();
        LockSupport.parkNanos(REST.toNanos());
        var used = new TreeMap<String, Double>();
        processes.seconds().forEach((part, seconds) -> used.put(part, (seconds - before.get(part)) / REST.toSeconds()));
        used.remove("floor");
        return used;
    }

    private Row warmed(Load load) {
        out.println("warming " + load.what());
        return new Row(load, WarmUp.of(window -> run(load, window, settings(load))));
    }

    private void measure(Row row) {
        out.println("measuring " + row.load().what());
        Map<String, String> settings = settings(row.load());
        Map<String, Double> before = processes.seconds();
        Wrk.Figures figures = run(row.load(), time, settings);
        row.add(figures, before, processes.seconds());
    }

    /** Made outside of what is measured: they sign in and sell pieces. */
    private Map<String, String> settings(Load load) {
        Map<String, String> settings = new TreeMap<>(load.settings().get());
        settings.put("SCRIPTS", scripts.toString());
        return settings;
    }

    private Wrk.Figures run(Load load, Duration howLong, Map<String, String> settings) {
        return load.turns()
                ? wrk.run(load.address(), load.script(), TURNS, TURNS, howLong, settings)
                : wrk.run(load.address(), load.script(), THREADS, CONNECTIONS, howLong, settings);
    }
}
