package io.heirloom.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    void whatDoesNotEndByItselfIsForcedToEvenWhenTheOthersHaveEnded() throws Exception {
        // Given a process that is deaf to the polite signal, beside one that is not
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        Process polite = new ProcessBuilder("sleep", "60").start();
        Process launcher = launcher(deaf.pid(), polite.pid());
        launcher.inputReader().readLine();

        // When
        launcher.destroyForcibly();

        // Then
        assertThat(polite.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(deaf.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
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

    private static Process launcher(Long... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledLauncher.class.getName()));
        Stream.of(more).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
