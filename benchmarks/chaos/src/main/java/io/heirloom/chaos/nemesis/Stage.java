package io.heirloom.chaos.nemesis;

import io.heirloom.chaos.history.History;
import io.heirloom.chaos.line.Line;
import io.heirloom.chaos.nemesis.fault.CutLine;
import io.heirloom.chaos.nemesis.fault.DropTransaction;
import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.chaos.nemesis.fault.Fault.FaultFailure;
import io.heirloom.chaos.nemesis.fault.FillDisk;
import io.heirloom.chaos.nemesis.fault.ReorgChain;
import io.heirloom.chaos.nemesis.fault.SlowLine;
import io.heirloom.chaos.nemesis.fault.SmallDisk;
import io.heirloom.chaos.nemesis.process.KillPostgres;
import io.heirloom.chaos.nemesis.process.KillService;
import io.heirloom.chaos.nemesis.process.PauseService;
import io.heirloom.chaos.nemesis.process.SkewClock;
import io.heirloom.chaos.observe.Node;
import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.part.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Prepares before the suite starts what the faults will need, and tells in one line what this machine does not allow. */
public final class Stage implements AutoCloseable {

    private static final List<Endpoint> BEHIND_LINES = List.of(Endpoint.POSTGRES, Endpoint.KAFKA, Endpoint.ANVIL);

    private final Set<FaultKind> kinds;
    private final List<Line> lines = new ArrayList<>();
    private Settings settings;
    private final Service skewed;
    private SmallDisk disk;

    /** @param tell for people */
    public Stage(Settings given, Set<FaultKind> asked, long seed, Consumer<String> tell) {
        this.kinds = new TreeSet<>(asked);
        this.settings = given;
        this.skewed = SkewClock.choose(seed);
        for (Endpoint endpoint : BEHIND_LINES) {
            var line = new Line(endpoint.title(), given.ports().of(endpoint));
            lines.add(line);
            settings = settings.with("HEIRLOOM_" + endpoint.name() + "_SEEN_AT", Integer.toString(line.port()));
        }
        if (kinds.contains(FaultKind.CLOCK)) {
            prepareClocks(tell);
        }
        if (kinds.contains(FaultKind.DISK)) {
            prepareDisk(tell);
        }
    }

    /** With which the suite is to be started. */
    public Settings settings() {
        return settings;
    }

    /** The nemesis of a suite that was started with these settings. */
    public Nemesis nemesis(Suite suite, long seed, History history, Consumer<String> tell) {
        var faults = new EnumMap<FaultKind, Fault>(FaultKind.class);
        var node = new Node(suite.settings().ports().of(Endpoint.ANVIL));
        for (FaultKind kind : kinds) {
            faults.put(kind, fault(kind, suite, node));
        }
        return new Nemesis(Map.copyOf(faults), seed, history, tell);
    }

    private Fault fault(FaultKind kind, Suite suite, Node node) {
        return switch (kind) {
            case KILL_SERVICE -> new KillService(suite);
            case KILL_POSTGRES -> new KillPostgres(suite);
            case CUT -> new CutLine(lines);
            case SLOW -> new SlowLine(lines);
            case STOP -> new PauseService(suite);
            case CLOCK -> new SkewClock(suite, skewed);
            case DISK -> new FillDisk(disk);
            case REORG -> new ReorgChain(node);
            case DROP -> new DropTransaction(node);
        };
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
        if (disk != null) {
            disk.close();
        }
    }

    private void prepareClocks(Consumer<String> tell) {
        SkewClock.environment()
                .ifPresentOrElse(
                        environment ->
                                settings = settings.with("HEIRLOOM_" + skewed.name() + "_ENVIRONMENT", environment),
                        () -> {
                            kinds.remove(FaultKind.CLOCK);
                            tell.accept("Left out: clock. libfaketime is not installed (apt-get install libfaketime).");
                        });
    }

    private void prepareDisk(Consumer<String> tell) {
        try {
            disk = SmallDisk.mount(settings.state().resolve("postgres"));
        } catch (FaultFailure e) {
            kinds.remove(FaultKind.DISK);
            tell.accept("Left out: disk. A small disk cannot be mounted: " + e.getMessage() + ".");
        }
    }
}
