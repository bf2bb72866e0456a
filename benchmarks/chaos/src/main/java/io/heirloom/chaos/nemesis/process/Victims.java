package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault.FaultFailure;
import io.heirloom.local.Suite;
import io.heirloom.local.part.Part;
import io.heirloom.local.part.ServiceProcess;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Whom a fault may meet. */
final class Victims {

    private Victims() {}

    /** Always the same choice for the same dice, as long as all are alive. */
    static ServiceProcess anyAlive(Suite suite, Random random) throws FaultFailure {
        List<ServiceProcess> all = suite.processes().stream()
                .sorted(Comparator.comparing(Part::name))
                .toList();
        ServiceProcess chosen = all.get(random.nextInt(all.size()));
        if (chosen.process().filter(ProcessHandle::isAlive).isEmpty()) {
            throw new FaultFailure(chosen.name() + " is down already");
        }
        return chosen;
    }
}
