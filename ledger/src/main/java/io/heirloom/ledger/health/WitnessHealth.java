package io.heirloom.ledger.health;

import io.heirloom.ledger.witness.IndexWitnesses;
import io.heirloom.ledger.witness.Witnesses;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final IndexWitnesses index;

    WitnessHealth(Witnesses witnesses, IndexWitnesses index) {
        this.witnesses = witnesses;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        Stream<String> waits =
                witnesses.waiting().stream().mapToObj(size -> "the head of " + size + " leaves waits for the quorum");
        Stream<String> indexWaits = index.waiting().stream()
                .mapToObj(size -> "the head of " + size + " entries of the index waits for the quorum");
        String reasons = Stream.of(
                        waits, failing("", witnesses.failures()), indexWaits, failing("index: ", index.failures()))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
        return Dependency.spared("witnesses", Optional.of(reasons).filter(text -> !text.isEmpty()), WITHOUT);
    }

    private static Stream<String> failing(String of, Map<String, Optional<String>> failures) {
        return failures.entrySet().stream()
                .filter(witness -> witness.getValue().isPresent())
                .map(witness -> of + witness.getKey() + " " + witness.getValue().orElseThrow());
    }
}
