package io.heirloom.witness.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
class PostgresHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool pool;

    PostgresHealth(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(_ -> answer(Optional.empty()))
                .onFailure()
                .recoverWithItem(answer(Optional.of("does not answer")));
    }

    private static HealthCheckResponse answer(Optional<String> failure) {
        var response = HealthCheckResponse.named("postgresql")
                .status(failure.isEmpty())
                .withData("reachable", failure.isEmpty())
                .withData("works-without", false);
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
