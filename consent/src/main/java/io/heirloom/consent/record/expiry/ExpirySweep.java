package io.heirloom.consent.record.expiry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Writes down what time has ended, with event and receipt. Access does not wait for it: a decision compares the time itself. Several
 * replicas may sweep at once; the row lock lets one of them write.
 */
@ApplicationScoped
class ExpirySweep {

    private static final Logger LOG = Logger.getLogger(ExpirySweep.class);

    private final Expiry expiry;

    ExpirySweep(Expiry expiry) {
        this.expiry = expiry;
    }

    @Scheduled(
            identity = "expiry-sweep",
            every = "${heirloom.consent.expiry-sweep}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return expiry.due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> expiry.expire(id)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "Consent record %s could not be expired", id))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
