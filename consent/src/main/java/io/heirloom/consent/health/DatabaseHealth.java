package io.heirloom.consent.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database nothing can be decided, so nothing is. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

    private final Pool pool;
    private final HealthConfig config;

    DatabaseHealth(Pool pool, HealthConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .replaceWith(true)
                .ifNoItem()
                .after(config.patience())
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .map(reachable -> HealthCheckResponse.named("postgresql")
                        .status(reachable)
                        .withData("works-without", false)
                        .withData("reachable", reachable)
                        .build());
    }
}
