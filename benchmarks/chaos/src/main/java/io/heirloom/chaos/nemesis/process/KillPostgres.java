package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault;
import io.heirloom.local.Suite;
import io.heirloom.local.part.Part;
import io.heirloom.local.part.Postgres;
import java.util.Random;

/** {@code kill -9} of the PostgreSQL server with every process it started; the keeper starts it again, and it recovers. */
public final class KillPostgres implements Fault {

    private final Suite suite;

    public KillPostgres(Suite suite) {
        this.suite = suite;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        ProcessHandle postmaster = suite.parts().stream()
                .filter(Postgres.class::isInstance)
                .findFirst()
                .flatMap(Part::process)
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new FaultFailure("PostgreSQL is down already"));
        var processes = Signals.tree(postmaster);
        Signals.kill(processes);
        return "killed PostgreSQL, " + processes.size() + " processes";
    }
}
