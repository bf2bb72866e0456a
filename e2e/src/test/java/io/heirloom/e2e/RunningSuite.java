package io.heirloom.e2e;

import io.heirloom.e2e.operations.Collector;
import io.heirloom.local.Console;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Transcript;
import io.heirloom.local.data.DemoData;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one real suite of this JVM: every part a process of its own and every service two of them, on free ports, with the demo data, in a state folder that starts empty. The
 * launcher stops it when the JVM ends.
 */
public final class RunningSuite {

    /** Short, so that a journey can wait until a strong sign-in is no longer fresh; a quarter of an hour elsewhere. */
    static final Duration FRESH_FOR = Duration.ofSeconds(40);

    /** As the charts set it, only shorter: a process that is told to end lets go of its connections first. */
    private static final String FAREWELL = "quarkus.shutdown.delay=2s quarkus.shutdown.timeout=3s";

    // Last of the constants, for it starts with them.
    private static final RunningSuite ONE = start();

    private final Suite suite;
    private final Collector collector;
    private final Settings settings;
    private final Gateway gateway;

    private RunningSuite(Suite suite, Collector collector) {
        this.suite = suite;
        this.collector = collector;
        this.settings = suite.settings();
        this.gateway = new Gateway(settings.demoSuite(), Transcript.none());
    }

    public static RunningSuite get() {
        return ONE;
    }

    public Settings settings() {
        return settings;
    }

    /** Where all parts tell what they do. */
    public Collector collector() {
        return collector;
    }

    /** Every process of every service: two of each. */
    public List<ServiceProcess> processes() {
        return suite.processes();
    }

    public Path state() {
        return settings.state();
    }

    public DemoSuite address() {
        return settings.demoSuite();
    }

    public Gateway gateway() {
        return gateway;
    }

    private static RunningSuite start() {
        try {
            Path state = Path.of("target", "suite").toAbsolutePath();
            remove(state);
            Collector collector = Collector.start();
            Settings settings = Settings.from(System.getenv())
                    .with(state, Ports.free())
                    .with("HEIRLOOM_START_ARCHIVES", "use")
                    .with("HEIRLOOM_REPLICAS", "2")
                    .with(
                            "HEIRLOOM_SERVICE_PROPERTIES",
                            "heirloom.assurance.fresh-for=" + FRESH_FOR + " " + FAREWELL + " "
                                    + collector.properties());
            var suite =
                    new RunningSuite(Suite.start(settings, new Console(new PrintStream(System.out, true))), collector);
            DemoData.loadOnce(suite.address(), state);
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
