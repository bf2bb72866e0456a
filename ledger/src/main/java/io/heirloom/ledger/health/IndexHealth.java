package io.heirloom.ledger.health;

import io.heirloom.ledger.index.IndexLag;
import io.heirloom.ledger.index.Indexing;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the index follows the log, and how far it is behind. */
@Readiness
class IndexHealth implements HealthCheck {

    private final Indexing indexing;
    private final IndexLag lag;

    IndexHealth(Indexing indexing, IndexLag lag) {
        this.indexing = indexing;
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        return Dependency.answer("index", indexing.failure(), "that nothing came later is proven up to an earlier head")
                .withData("leaves-behind", lag.leaves())
                .build();
    }
}
