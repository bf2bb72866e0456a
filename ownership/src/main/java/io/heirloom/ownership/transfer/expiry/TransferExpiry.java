package io.heirloom.ownership.transfer.expiry;

import io.heirloom.ownership.transfer.TransferService;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Closes offers whose deadline has passed. Every replica may sweep: each offer is closed in its own transaction under the piece's lock,
 * and whoever comes second finds it closed.
 */
@ApplicationScoped
class TransferExpiry {

    private static final Logger LOG = Logger.getLogger(TransferExpiry.class);

    private final TransferService transfers;
    private final ExpiryConfig config;

    TransferExpiry(TransferService transfers, ExpiryConfig config) {
        this.transfers = transfers;
        this.config = config;
    }

    @Scheduled(
            identity = "transfer-expiry",
            every = "${heirloom.transfer.sweep-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transfers
                .overdue(config.sweepSize())
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> transfers
                        .expire(id)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "Transfer %s could not be closed yet: %s",
                                id, failure.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
