package io.heirloom.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    @Test
    void whatItWatchesEndsWhenTheLauncherIsKilled() throws Exception {
        // Given
        Process launcher = launcher();
        long watched = Long.parseLong(launcher.inputReader().readLine());
        var process = ProcessHandle.of(watched).orElseThrow();

        // When
        launcher.destroyForcibly();

        // Then
        assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void afterAFarewellItEndsNothing() throws Exception {
        // Given
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Watchdog watchdog = Watchdog.start();
        watchdog.watch(sleeper.toHandle());

        // When
        watchdog.farewell();

        // Then
        assertThat(sleeper.waitFor(2, TimeUnit.SECONDS)).isFalse();
        sleeper.destroyForcibly();
    }

    private static Process launcher() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
