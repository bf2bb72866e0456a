package io.heirloom.e2e.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.Console;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.VerifyProcess;
import io.heirloom.local.data.DemoData;
import io.heirloom.local.demo.DemoWalk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade and its rollback with the packaged services of the last release: {@code HEIRLOOM_RELEASE_JARS} names a checkout of its tag, built
 * with {@code mvn -Dquick package}. The same databases and the same Kafka throughout.
 */
@EnabledIfEnvironmentVariable(named = "HEIRLOOM_RELEASE_JARS", matches = ".+")
class ReleaseJourneyTest {

    @TempDir
    Path state;

    @Test
    void theDemoCanBeWalkedBeforeDuringAndAfterAnUpgradeAndWhenItIsTakenBack() throws IOException {
        Settings now = Settings.from(System.getenv()).with(state, Ports.free()).with("HEIRLOOM_START_ARCHIVES", "use");
        Settings released = now.with("HEIRLOOM_SERVICES", System.getenv("HEIRLOOM_RELEASE_JARS"));
        Settings both = released.with("HEIRLOOM_REPLICAS", "2")
                .with("HEIRLOOM_SERVICES_2", now.root().toString());

        walk("the last release", released);
        walk("the last release and this one beside each other, on this one's schema", both);
        walk("this release", now);
        walk("the last release again, on this one's schema", released);
    }

    private void walk(String what, Settings settings) throws IOException {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var suite = Suite.start(settings, new Console(out))) {
            DemoData.loadOnce(settings.demoSuite(), settings.state());
            Path folder = Files.createDirectories(suite.settings().state().resolve("walk"));
            int exitCode = DemoWalk.run(settings.demoSuite(), folder, out, new VerifyProcess(settings));
            assertThat(exitCode)
                    .as(what + "\n" + told.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
    }
}
