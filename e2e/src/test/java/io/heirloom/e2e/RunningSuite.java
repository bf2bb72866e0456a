package io.heirloom.e2e;

import io.heirloom.local.Console;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Transcript;
import io.heirloom.local.data.DemoData;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one real suite of this JVM: every part a process of its own, on free ports, with the demo data, in a state folder that starts empty. The
 * launcher stops it when the JVM ends.
 */
final class RunningSuite {

    /** Short, so that a journey can wait until a strong sign-in is no longer fresh; a quarter of an hour elsewhere. */
    static final Duration FRESH_FOR = Duration.ofSeconds(40);

    // Last of the constants, for it starts with them.
    private static final RunningSuite ONE = start();

    private final Settings settings;
    private final Gateway gateway;

    private RunningSuite(Settings settings) {
        this.settings = settings;
        this.gateway = new Gateway(settings.demoSuite(), Transcript.none());
    }

    static RunningSuite get() {
        return ONE;
    }

    Settings settings() {
        return settings;
    }

    Path state() {
        return settings.state();
    }

    DemoSuite address() {
        return settings.demoSuite();
    }

    Gateway gateway() {
        return gateway;
    }

    private static RunningSuite start() {
        try {
            Path state = Path.of("target", "suite").toAbsolutePath();
            remove(state);
            Settings settings = Settings.from(System.getenv())
                    .with(state, Ports.free())
                    .with("HEIRLOOM_START_ARCHIVES", "use")
                    .with("HEIRLOOM_SERVICE_PROPERTIES", "heirloom.assurance.fresh-for=" + FRESH_FOR);
            Suite.start(settings, new Console(new PrintStream(System.out, true)));
            var suite = new RunningSuite(settings);
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
