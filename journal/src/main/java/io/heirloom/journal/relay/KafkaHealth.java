package io.heirloom.journal.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names Kafka as a dependency that the service works without: always up, and it says what waits. */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {

    private final RelayStatus status;

    KafkaHealth(RelayStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .up()
                .withData("works-without", true)
                .withData("reachable", !status.failing())
                .withData("events-waiting", status.events())
                .withData("oldest-waiting-seconds", status.lag().toSeconds())
                .build();
    }
}
