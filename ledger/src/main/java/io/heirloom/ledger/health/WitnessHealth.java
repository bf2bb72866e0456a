package io.heirloom.ledger.health;

import io.heirloom.ledger.witness.Witnesses;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which witness does not cosign, and why. Whether that holds up publishing is for the quorum to say. */
@Readiness
class WitnessHealth implements HealthCheck {

    private static final String WITHOUT = "heads are signed; they are published once the quorum has cosigned";

    private final Witnesses witnesses;

    WitnessHealth(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    public HealthCheckResponse call() {
        String reasons = witnesses.failures().entrySet().stream()
                .filter(witness -> witness.getValue().isPresent())
                .map(witness -> witness.getKey() + " " + witness.getValue().orElseThrow())
                .collect(Collectors.joining("; "));
        return Dependency.spared("witnesses", Optional.of(reasons).filter(text -> !text.isEmpty()), WITHOUT);
    }
}
