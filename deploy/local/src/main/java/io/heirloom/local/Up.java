package io.heirloom.local;

import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.data.DemoData;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** {@code ./heirloom up}: starts the suite, loads the demo data, says where everything is, and waits for Ctrl-C. */
public final class Up {

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Instant began = Instant.now();
        try {
            Settings settings = Settings.from(System.getenv());
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
}
