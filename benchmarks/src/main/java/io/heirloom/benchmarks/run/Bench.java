package io.heirloom.benchmarks.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Warms every path, then measures them in turn, each beside its floor. Arguments: scripts folder, seconds, optionally a file to write. */
public final class Bench {
    private static final int THREADS = 2;
    private static final int CONNECTIONS = 16;
    private static final int TURNS = 8;
    private static final int WARM_UP_PARTS = 2;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final String FLOOR = "floor";
    private static final Set<String> FLOOR_PARTS = Set.of(FLOOR, "postgresql");

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
        var scripts = Path.of(arguments[0]);
        var time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        var target = new Target(System.getenv());
        var bench = new Bench(scripts, time, new Processes(target.processes()), System.out);
        String report = bench.report(target);
        System.out.println(report);
        if (arguments.length > 2) {
            Files.writeString(Path.of(arguments[2]), report);
        }
    }

    private String report(Target target) {
        for (String part : List.of("gateway", "item-registry", "ownership", "dealer-network", "consent", "floor")) {
            if (!processes.knows(part)) {
                throw new IllegalStateException(part + " is not up; start the suite with ./heirloom up first");
            }
        }
        var loads = new Loads(target, TURNS).all();
        loads.forEach(load -> run("warming", load, time.multipliedBy(WARM_UP_PARTS)));
        String idle = String.format(
                Locale.ROOT,
                "- Idle, all parts together use %.2f CPU seconds a second; it is part of each line.%n",
                idleCpuPerSecond());
        List<Row> rows = new ArrayList<>();
        loads.forEach(load -> rows.add(measured(load)));
        return "# Load figures\n\n" + circumstances() + idle + "\n" + Table.of(rows);
    }

    private Row measured(Load load) {
        var before = processes.seconds();
        var figures = run("measuring", load, time);
        return new Row(load.what(), figures, cost(load, before, processes.seconds(), figures.requests()));
    }

    /** A floor costs its own process and the database, the suite everything but the floor. */
    private static Map<String, Double> cost(
            Load load, Map<String, Double> before, Map<String, Double> after, long requests) {
        var cost = new TreeMap<String, Double>();
        after.forEach((name, seconds) -> {
            boolean counts = load.ofFloor() ? FLOOR_PARTS.contains(name) : !name.equals(FLOOR);
            if (counts && requests > 0) {
                cost.put(name, (seconds - before.getOrDefault(name, 0.0)) * 1_000 / requests);
            }
        });
        return cost;
    }

    /** What the parts use while nobody asks anything: relays, polls, heartbeats. */
    private double idleCpuPerSecond() {
        double before = total(processes.seconds());
        LockSupport.parkNanos(IDLE.toNanos());
        return (total(processes.seconds()) - before) / IDLE.toSeconds();
    }

    private static double total(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Wrk.Figures run(String doing, Load load, Duration howLong) {
        out.printf("%s %s%n", doing, load.what());
        Map<String, String> settings = new TreeMap<>(load.settings().get());
        settings.put("SCRIPTS", scripts.toString());
        return load.turns()
                ? wrk.run(load.address(), load.script(), TURNS, TURNS, howLong, settings)
                : wrk.run(load.address(), load.script(), THREADS, CONNECTIONS, howLong, settings);
    }

    private String circumstances() {
        return String.join(
                "\n",
                "- " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " CPUs for everything, wrk included; load average at the end "
                        + loadAverage(),
                "- Each line: " + time.toSeconds() + " s after "
                        + time.multipliedBy(WARM_UP_PARTS).toSeconds() + " s of warm-up, " + CONNECTIONS
                        + " connections (transfers: " + TURNS + ", each waiting for its answer).",
                "- CPU: all processes of the suite from /proc, PostgreSQL with its backends; wrk and Keycloak are not counted.",
                processes.quickCompilerOnly()
                        ? "- **Not comparable**: services run on the quick compiler only (TieredStopAtLevel=1)."
                        : "- Services run on the full compiler.",
                "");
    }

    private static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
