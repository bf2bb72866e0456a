package io.heirloom.local;

import io.heirloom.local.part.Part;
import io.heirloom.local.part.Postgres;
import io.heirloom.local.part.Replica;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import io.heirloom.local.process.Watchdog;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A ledger with its database and nothing else, for {@code ./heirloom bench ledger}; waits for its end. */
public final class LedgerAlone {

    private final Settings settings;
    private final Console console;
    private final Watchdog watchdog = Watchdog.start();

    private LedgerAlone(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            new LedgerAlone(Settings.from(System.getenv()), console).start();
        } catch (StartFailure e) {
            console.line(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start() {
        StateLock lock = StateLock.take(settings);
        settings.ports().requireFree(List.of(Endpoint.LEDGER, Endpoint.LEDGER_MANAGEMENT, Endpoint.POSTGRES));
        var postgres = new Postgres(settings, watchdog, List.of(Service.LEDGER.database()));
        var ledger = new ServiceProcess(Replica.only(Service.LEDGER), settings, watchdog, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock, ledger, postgres), "stop the ledger"));
        start(postgres);
        start(ledger);
    }

    private void start(Part part) {
        Instant began = Instant.now();
        part.start();
        console.ready(part.name(), Duration.between(began, Instant.now()), part.address());
    }

    private void stop(StateLock lock, Part... parts) {
        for (Part part : parts) {
            part.stop();
        }
        watchdog.farewell();
        lock.release();
    }
}
