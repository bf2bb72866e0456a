package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.refusal.Refusal.SCRUB_FINDING;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** What the scrub has found, for the writer. It is in the database, so that every replica and every start knows. */
@ApplicationScoped
public class ScrubFindings {

    private final Pool pool;
    private final ScrubRepository scrubs;

    ScrubFindings(Pool pool, ScrubRepository scrubs) {
        this.pool = pool;
        this.scrubs = scrubs;
    }

    /** Fails with {@link io.heirloom.ledger.refusal.Refusal#SCRUB_FINDING} while something in the log does not fit. */
    public Uni<Void> requireNone(int log) {
        return scrubs.finding(pool, log)
                .invoke(found -> SCRUB_FINDING.unless(found.isEmpty(), found.orElse("")))
                .replaceWithVoid();
    }
}
