package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.chaos.nemesis.fault.Waits;
import io.heirloom.local.Settings;
import io.heirloom.local.Suite;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Puts the clock of one running service an hour forward or back for some seconds, through libfaketime, which every service was started with. */
public final class SkewClock implements Fault {

    /** Read by the library every second; the services run each in a folder of its own. */
    private static final String FILE = "clock";

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 15_000;
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Suite suite;

    public SkewClock(Suite suite) {
        this.suite = suite;
    }

    /** What the services need in their environment; empty where the library is not installed. */
    public static Optional<String> environment() {
        try (var found = Files.find(LIBRARIES, 3, (path, _) -> path.endsWith("libfaketimeMT.so.1"))) {
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
        ServiceProcess victim = Victims.anyAlive(suite, random);
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
