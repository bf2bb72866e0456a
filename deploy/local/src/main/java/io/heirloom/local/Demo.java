package io.heirloom.local;

import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.data.DemoData;
import io.heirloom.local.demo.DemoWalk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./heirloom demo}: walks the main job on the running suite, or starts one for it and stops it again. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out));
    }

    private static int run(PrintStream out) {
        Console console = new Console(out);
        try {
            Settings settings = Settings.from(System.getenv());
            if (StateLock.isHeld(settings)) {
                return walk(settings, out);
            }
            console.line("The suite is not up; it is started for the demo and stopped after it.");
            try (var _ = Suite.start(settings, console)) {
                return walk(settings, out);
            }
        } catch (StartFailure | DemoFailure | IOException e) {
            console.line(e.getMessage());
            return 1;
        }
    }

    /** Walks the demo on a suite that is up and leaves its evidence in the state folder. */
    public static int walk(Settings settings, PrintStream out) throws IOException {
        DemoData.loadOnce(settings.demoSuite(), settings.state());
        Path folder = Files.createDirectories(settings.state().resolve("demo"));
        return DemoWalk.run(settings.demoSuite(), folder, out, new VerifyProcess(settings));
    }
}
