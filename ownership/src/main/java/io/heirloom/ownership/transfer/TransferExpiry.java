package io.heirloom.ownership.transfer;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes offers whose deadline has passed. Every replica may sweep: each offer is closed in its own transaction under the piece's lock,
 * and whoever comes second finds it closed.
 */
@ApplicationScoped
class TransferExpiry {

    private static final Logger LOG = Logger.getLogger(TransferExpiry.class);

    private final Overdue overdue;
    private final TransferService transfers;

    TransferExpiry(Overdue overdue, TransferService transfers) {
        this.overdue = overdue;
        this.transfers = transfers;
    }

    @Scheduled(
            identity = "transfer-expiry",
            every = "${heirloom.transfer.sweep-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return overdue.ids()
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

    /** Finds what a sweep has to do. */
    @ApplicationScoped
    static class Overdue {

        private final TransferRepository transfers;
        private final TransferConfig config;
        private final Clock clock;

        Overdue(TransferRepository transfers, TransferConfig config, Clock clock) {
            this.transfers = transfers;
            this.config = config;
            this.clock = clock;
        }

        @WithSession
        Uni<List<UUID>> ids() {
            return transfers.overdue(clock.instant(), config.sweepSize());
        }
    }
}
