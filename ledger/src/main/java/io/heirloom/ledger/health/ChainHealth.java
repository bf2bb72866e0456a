package io.heirloom.ledger.health;

import io.heirloom.ledger.anchor.send.Anchorer;
import io.heirloom.ledger.anchor.watch.AnchorWatch;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The chain, and what is wrong with anchoring: each alert by its name. */
@Readiness
class ChainHealth implements HealthCheck {

    private static final String WITHOUT = "the log grows and is proven; heads wait to be anchored";

    private final Anchorer anchorer;
    private final AnchorWatch watch;

    ChainHealth(Anchorer anchorer, AnchorWatch watch) {
        this.anchorer = anchorer;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> failure = anchorer.configured() ? anchorer.failure() : Optional.of("not configured");
        var response = Dependency.answer("chain", failure, WITHOUT);
        watch.alerts().forEach((alert, why) -> response.withData("alert-" + alert.label(), why));
        return response.build();
    }
}
