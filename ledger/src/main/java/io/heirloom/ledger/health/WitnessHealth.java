package io.heirloom.ledger.health;

import io.heirloom.ledger.witness.Witnesses;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which witness does not cosign and why, and whether a head waits because of it. */
@Readiness
class WitnessHealth implements HealthCheck {

    private static final String WITHOUT = "heads are signed; they are published once the quorum has cosigned";

    private final Witnesses witnesses;

    WitnessHealth(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    public HealthCheckResponse call() {
        Stream<String> waits =
                witnesses.waiting().stream().mapToObj(size -> "the head of " + size + " leaves waits for the quorum");
        Stream<String> failing = witnesses.failures().entrySet().stream()
                .filter(witness -> witness.getValue().isPresent())
                .map(witness -> witness.getKey() + " " + witness.getValue().orElseThrow());
        String reasons = Stream.concat(waits, failing).collect(Collectors.joining("; "));
        return Dependency.spared("witnesses", Optional.of(reasons).filter(text -> !text.isEmpty()), WITHOUT);
    }
}
