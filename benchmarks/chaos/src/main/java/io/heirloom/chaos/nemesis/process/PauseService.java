package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.chaos.nemesis.fault.Waits;
import io.heirloom.local.Suite;
import io.heirloom.local.part.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Stops a process for ten seconds; it goes on in the middle of whatever it was about, and does not know that time has passed. */
public final class PauseService implements Fault {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Suite suite;

    public PauseService(Suite suite) {
        this.suite = suite;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        ServiceProcess victim = Victims.anyAlive(suite, random);
        List<ProcessHandle> processes = List.of(victim.process().orElseThrow());
        Signals.send("-STOP", processes);
        try {
            Waits.pause(LONG);
        } finally {
            Signals.send("-CONT", processes);
        }
        return "stopped " + victim.name() + " for " + LONG.toSeconds() + " s";
    }
}
