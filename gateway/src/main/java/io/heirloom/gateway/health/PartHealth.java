package io.heirloom.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names each service behind the gateway. The gateway stays ready while they are down, because it answers what it can and says what it could
 * not; the data tell which.
 */
@Readiness
@ApplicationScoped
class PartHealth implements AsyncHealthCheck {

    private final PartProbe probe;

    PartHealth(PartProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var response = HealthCheckResponse.named("services").up();
        return probe.all().map(found -> {
            found.forEach((part, answers) -> response.withData(
                    part.configKey(), answers ? "answers" : "does not answer; the rest works without it"));
            return response.build();
        });
    }
}
