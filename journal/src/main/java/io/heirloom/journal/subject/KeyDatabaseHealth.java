package io.heirloom.journal.subject;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names the key database: without it nothing personal is written or read, and all that is public goes on. So it is always up. */
@Readiness
@ApplicationScoped
class KeyDatabaseHealth implements AsyncHealthCheck {

    /** Shorter than a probe waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;

    KeyDatabaseHealth(@ReactiveDataSource("keys") Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .replaceWith(true)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .map(reachable -> HealthCheckResponse.named("key-database")
                        .up()
                        .withData("works-without", true)
                        .withData("reachable", reachable)
                        .build());
    }
}
