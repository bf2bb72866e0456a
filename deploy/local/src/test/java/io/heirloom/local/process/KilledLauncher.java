package io.heirloom.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Starts a process under a watchdog, that also watches those whose numbers it is given, names it, and waits to be killed. */
final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Watchdog watchdog = Watchdog.start();
        watchdog.watch(sleeper.toHandle());
        for (String number : arguments) {
            watchdog.watch(ProcessHandle.of(Long.parseLong(number)).orElseThrow());
        }
        new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(sleeper.pid());
        new CountDownLatch(1).await();
    }
}
