package io.heirloom.consent.request;

import io.heirloom.consent.purpose.PurposeCatalogue;
import io.heirloom.consent.standing.Standing;
import io.heirloom.consent.standing.StandingService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Requests that came before the news of who owns the piece. The requester was told nothing, so they must not be lost: once the owner is
 * known they reach her, if she had the title already when they were filed. What was asked of an earlier holder stays unanswered.
 */
@ApplicationScoped
public class WaitingRequests {

    // The two times come from the clocks of two services.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final RequestRepository requests;
    private final RequestDelivery delivery;
    private final StandingService standings;
    private final PurposeCatalogue purposes;
    private final Clock clock;

    WaitingRequests(
            RequestRepository requests,
            RequestDelivery delivery,
            StandingService standings,
            PurposeCatalogue purposes,
            Clock clock) {
        this.requests = requests;
        this.delivery = delivery;
        this.standings = standings;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** In the transaction that took in the news. */
    public Uni<Void> deliver(UUID itemId) {
        return requests.claim(itemId)
                .chain(() -> standings.heldByOwnerSince(itemId))
                .chain(since -> since.isEmpty()
                        ? Uni.createFrom().item(List.<AccessRequest>of())
                        : requests.lockedWaiting(itemId, since.get().minus(CLOCK_SKEW), clock.instant()))
                .chain(this::deliverEach);
    }

    private Uni<Void> deliverEach(List<AccessRequest> waiting) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (AccessRequest request : waiting) {
            chain = chain.chain(() -> standings.of(request.itemId, request.requester()))
                    .chain(standing -> isAccredited(request, standing)
                            ? deliver(request, standing)
                            : Uni.createFrom().voidItem());
        }
        return chain;
    }

    private Uni<Void> deliver(AccessRequest request, Standing standing) {
        return delivery.waitingMessage(request)
                .chain(message -> delivery.reach(request, standing, message))
                .replaceWithVoid();
    }

    private boolean isAccredited(AccessRequest request, Standing standing) {
        return standing.isAccredited(purposes.of(request.purpose).dealerActivities());
    }
}
