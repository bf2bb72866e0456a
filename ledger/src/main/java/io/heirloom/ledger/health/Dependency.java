package io.heirloom.ledger.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** One dependency in the readiness answer: up or not, and what that means. */
final class Dependency {

    private Dependency() {}

    /** A dependency without which the service goes on: never a reason to be unready, but told. */
    static HealthCheckResponse spared(String name, Optional<String> failure, String without) {
        return answer(name, failure, without).build();
    }

    /** The same, to which more can be added. */
    static HealthCheckResponseBuilder answer(String name, Optional<String> failure, String without) {
        var response = HealthCheckResponse.named(name)
                .up()
                .withData("reachable", failure.isEmpty())
                .withData("works-without", true)
                .withData("without", without);
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response;
    }

    static HealthCheckResponse needed(String name, Optional<String> failure) {
        var response = HealthCheckResponse.named(name)
                .status(failure.isEmpty())
                .withData("reachable", failure.isEmpty())
                .withData("works-without", false);
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
