package io.heirloom.chaos;

import io.heirloom.chaos.nemesis.Stage;
import io.heirloom.local.Console;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.Suite;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.data.DemoData;
import io.heirloom.local.process.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code ./heirloom bench chaos}: starts a suite in an empty state folder, runs, tells what held, and stops it. */
public final class Chaos {

    /** A request waits for seconds, so that the same is asked often. */
    private static final String PROPERTIES = "heirloom.consent.request.answer-within=20s";

    private Chaos() {}

    public static void main(String[] arguments) {
        var console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        int exitCode = 2;
        try {
            exitCode = run(Options.of(List.of(arguments)), console) ? 0 : 1;
        } catch (IllegalArgumentException | StartFailure | DemoFailure | IOException e) {
            console.line(e.getMessage());
        }
        System.exit(exitCode);
    }

    private static boolean run(Options options, Console console) throws IOException {
        console.line("Seed " + options.seed());
        Settings given = Settings.from(System.getenv())
                .with("HEIRLOOM_START_ARCHIVES", "use")
                .with("HEIRLOOM_SERVICE_PROPERTIES", PROPERTIES);
        Folders.delete(given.state());
        try (var stage = new Stage(given, options.faults(), options.seed(), console::line);
                var suite = Suite.start(stage.settings(), console)) {
            DemoData.loadOnce(suite.settings().demoSuite(), suite.settings().state());
            Account account = new ChaosRun(options, suite, console).run(stage);
            console.line("\n" + account.text());
            console.line("History: " + suite.settings().state().resolve("history.ndjson"));
            if (options.report().isPresent()) {
                add(options.report().get(), account);
            }
            return account.holds();
        }
    }

    private static void add(Path report, Account account) throws IOException {
        String section = "\n```\n" + account.text() + "\n```\n";
        Files.writeString(report, section, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
