package io.heirloom.ledger.health;

import io.heirloom.ledger.writer.LogWriter;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the log grows. A signer that refuses does not make the service unready: what is signed can still be proven, and must be. */
@Readiness
class LogHealth implements HealthCheck {

    private final LogWriter writer;

    LogHealth(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public HealthCheckResponse call() {
        return Dependency.spared("log-writer", writer.failure(), "what is signed is proven; new leaves wait");
    }
}
