package io.heirloom.e2e;

import io.heirloom.local.Console;
import io.heirloom.local.Endpoint;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.demo.DemoData;
import io.heirloom.local.demo.DemoSuite;
import io.heirloom.local.demo.Gateway;
import io.heirloom.local.demo.Transcript;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one real suite of this JVM: every part a process of its own, on free ports, with the demo data, in a state folder that starts empty. The
 * launcher stops it when the JVM ends.
 */
final class RunningSuite {

    private static final RunningSuite ONE = start();

    private final Settings settings;

    private RunningSuite(Settings settings) {
        this.settings = settings;
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
        return new DemoSuite(
                URI.create(settings.ports().url(Endpoint.GATEWAY)),
                URI.create(settings.ports().url(Endpoint.KEYCLOAK)));
    }

    Gateway gateway() {
        return new Gateway(address(), Transcript.none());
    }

    private static RunningSuite start() {
        try {
            Path state = Path.of("target", "suite").toAbsolutePath();
            remove(state);
            Settings settings = Settings.from(System.getenv()).with(state, Ports.free());
            Suite.start(settings, new Console(new PrintStream(System.out, true)));
            var suite = new RunningSuite(settings);
            DemoData.load(suite.address());
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
