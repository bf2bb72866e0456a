package io.heirloom.ownership.disclosure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names the consent service as a dependency that the rest of this service works without. */
@Readiness
@ApplicationScoped
class ConsentHealth implements HealthCheck {

    private final ConsentDecisions decisions;

    ConsentHealth(ConsentDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consent")
                .up()
                .withData("works-without", true)
                .withData("reachable", !decisions.failing())
                .withData("without", "owner data stay hidden")
                .build();
    }
}
