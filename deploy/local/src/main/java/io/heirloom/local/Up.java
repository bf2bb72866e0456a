package io.heirloom.local;

import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.data.DemoData;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** {@code ./heirloom up}: starts the suite, in several processes each if told so, loads the demo data, says where everything is, and waits for Ctrl-C. */
public final class Up {

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Instant began = Instant.now();
        try {
            Settings settings = told(Settings.from(System.getenv()), List.of(arguments));
            console.line("Heirloom starts; state and logs are in " + settings.state());
            Suite suite = Suite.start(settings, console);
            Instant loads = Instant.now();
            DemoData.loadOnce(settings.demoSuite(), settings.state());
            console.ready("demo data", Duration.between(loads, Instant.now()), "three brands, dealers, pieces, people");
            suite.tellWhenAPartEnds();
            suite.makeStartArchives();
            console.line(Welcome.text(settings.ports()));
            double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            console.line(String.format(Locale.ROOT, "Ready after %.1f s. Ctrl-C stops everything.", seconds));
        } catch (StartFailure | DemoFailure e) {
            console.line(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static Settings told(Settings settings, List<String> arguments) {
        return switch (arguments) {
            case List<String> none when none.isEmpty() -> settings;
            case List<String> more
            when more.getFirst().equals("--native") ->
                told(settings.with("HEIRLOOM_NATIVE", "yes"), more.subList(1, more.size()));
            case List<String> more
            when more.getFirst().equals("--replicas") && more.size() > 1 ->
                told(settings.with("HEIRLOOM_REPLICAS", more.get(1)), more.subList(2, more.size()));
            default -> throw new StartFailure("Usage: ./heirloom up [--replicas N] [--native]");
        };
    }
}
