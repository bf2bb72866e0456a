package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.local.Suite;
import io.heirloom.local.part.ServiceProcess;
import java.util.List;
import java.util.Random;

/** {@code kill -9} of one process of a service; the keeper starts it again. */
public final class KillService implements Fault {

    private final Suite suite;

    public KillService(Suite suite) {
        this.suite = suite;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        ServiceProcess victim = Victims.anyAlive(suite, random);
        Signals.kill(List.of(victim.process().orElseThrow()));
        return "killed " + victim.name();
    }
}
