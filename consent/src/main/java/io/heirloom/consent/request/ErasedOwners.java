package io.heirloom.consent.request;

import io.heirloom.consent.record.Consents;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.erasure.OwnerErasures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Nobody is left to answer what an erased owner was asked, and what she allowed ends; then her key is destroyed. */
@ApplicationScoped
public class ErasedOwners {

    private final RequestRepository requests;
    private final StandingService standings;
    private final Consents consents;
    private final OwnerErasures erasures;

    ErasedOwners(RequestRepository requests, StandingService standings, Consents consents, OwnerErasures erasures) {
        this.requests = requests;
        this.standings = standings;
        this.consents = consents;
        this.erasures = erasures;
    }

    /** Inside the transaction that took the event in. */
    public Uni<Void> take(IncomingEvent event) {
        UUID owner = event.uuid("ownerId");
        return standings
                .heldBy(owner)
                .chain(held -> requests.itemsAsked(owner).map(asked -> inOrder(held, asked)))
                .chain(this::claimEach)
                .chain(() -> requests.lockedOpen(owner))
                .invoke(found -> found.forEach(AccessRequest::invalidate))
                .chain(_ -> consents.ownerErased(owner))
                .chain(() -> erasures.carryOut(event));
    }

    /** Those she holds as well: a request that is being brought before her at this moment is met too. */
    private static List<UUID> inOrder(List<UUID> held, List<UUID> asked) {
        return Stream.concat(held.stream(), asked.stream()).distinct().sorted().toList();
    }

    /** Before the journal's streams, as in filing. */
    private Uni<Void> claimEach(List<UUID> items) {
        Uni<Void> claimed = Uni.createFrom().voidItem();
        for (UUID item : items) {
            claimed = claimed.chain(() -> requests.claim(item));
        }
        return claimed;
    }
}
