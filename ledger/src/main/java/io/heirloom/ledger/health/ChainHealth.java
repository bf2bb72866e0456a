package io.heirloom.ledger.health;

import io.heirloom.ledger.anchor.Anchorer;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
class ChainHealth implements HealthCheck {

    private static final String WITHOUT = "the log grows and is proven; heads wait to be anchored";

    private final Anchorer anchorer;

    ChainHealth(Anchorer anchorer) {
        this.anchorer = anchorer;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> failure = anchorer.configured() ? anchorer.failure() : Optional.of("not configured");
        return Dependency.spared("chain", failure, WITHOUT);
    }
}
