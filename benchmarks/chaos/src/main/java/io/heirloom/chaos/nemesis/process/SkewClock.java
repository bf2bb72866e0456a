package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.chaos.nemesis.fault.Waits;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Puts the clock of a running service an hour forward or back for some seconds, through libfaketime. The library costs a service most of its
 * speed, so it is always the same one that was started with it, chosen by the seed.
 */
public final class SkewClock implements Fault {

    private static final List<Service> WITH_CLOCK =
            List.of(Service.ITEM_REGISTRY, Service.OWNERSHIP, Service.DEALER_NETWORK, Service.CONSENT, Service.LEDGER);

    /** Read by the library every second, in the folder that the service runs in. */
    private static final String FILE = "clock";

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 15_000;
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Suite suite;
    private final Service service;

    /** @param service one that was started with {@link #environment()} */
    public SkewClock(Suite suite, Service service) {
        this.suite = suite;
        this.service = service;
    }

    /** The service whose clock will be wrong. */
    public static Service choose(long seed) {
        return WITH_CLOCK.get(new Random(seed).nextInt(WITH_CLOCK.size()));
    }

    /** What that service needs in its environment; empty where the library is not installed. */
    public static Optional<String> environment() {
        try (var found = Files.find(LIBRARIES, 3, (path, _) -> path.endsWith("libfaketime.so.1"))) {
            return found.findFirst()
                    .map(library ->
                            "LD_PRELOAD=%s DONT_FAKE_MONOTONIC=1 FAKETIME_TIMESTAMP_FILE=%s FAKETIME_CACHE_DURATION=1"
                                    .formatted(library, FILE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        ServiceProcess victim = suite.processes().stream()
                .filter(process -> process.replica().service() == service)
                .findFirst()
                .orElseThrow(() -> new FaultFailure(service.folder() + " does not run"));
        boolean forward = random.nextBoolean();
        Duration time = Waits.between(SHORTEST_MILLIS, LONGEST_MILLIS, random);
        set(suite.settings(), victim, forward ? "+1h" : "-1h");
        try {
            Waits.pause(time);
        } finally {
            set(suite.settings(), victim, "+0");
        }
        return "clock of %s an hour %s for %d ms"
                .formatted(victim.name(), forward ? "forward" : "back", time.toMillis());
    }

    private static void set(Settings settings, ServiceProcess victim, String offset) throws FaultFailure {
        Path folder = settings.state().resolve(victim.name());
        try {
            // Whole or not at all: the library may read it at any moment.
            Path next = Files.writeString(folder.resolve(FILE + ".next"), offset + "\n");
            Files.move(next, folder.resolve(FILE), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FaultFailure("the clock of " + victim.name() + " cannot be set", e);
        }
    }
}
