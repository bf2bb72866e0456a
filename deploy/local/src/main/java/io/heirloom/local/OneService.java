package io.heirloom.local;

import io.heirloom.local.part.Part;
import io.heirloom.local.part.Postgres;
import io.heirloom.local.part.Replica;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import io.heirloom.local.process.Watchdog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One service with its database and nothing else, until this program ends. */
final class OneService {

    private final Service service;
    private final Settings settings;
    private final Console console;
    private final Watchdog watchdog = Watchdog.start();

    OneService(Service service, Settings settings, Console console) {
        this.service = service;
        this.settings = settings;
        this.console = console;
    }

    /** @param ports all that must be free, the database's among them */
    void start(List<Endpoint> ports, Map<String, String> properties) {
        StateLock lock = StateLock.take(settings);
        settings.ports().requireFree(ports);
        var postgres = new Postgres(settings, watchdog, List.of(service.database()));
        var process = new ServiceProcess(Replica.only(service), settings, watchdog, properties);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock, process, postgres), "stop the service"));
        start(postgres);
        start(process);
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
