package io.heirloom.ownership.custody;

import io.heirloom.journal.event.Actor;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.CustodyPurpose;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Keeping;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What becomes of a custody when title moves. Runs in the caller's transaction. */
@ApplicationScoped
public class Custodies {

    private final CustodyRepository custodies;
    private final CustodyEvents events;
    private final Clock clock;

    Custodies(CustodyRepository custodies, CustodyEvents events, Clock clock) {
        this.custodies = custodies;
        this.events = events;
        this.clock = clock;
    }

    /** Ends what the seller agreed and what the buyer no longer needs; a piece in service stays where it is until it is returned. */
    public Uni<Void> endWithTitle(Holding holding, Party buyer, Actor actor) {
        return holding.keeping()
                .filter(keeping -> ends(keeping, buyer))
                .map(keeping -> end(keeping, holding, actor))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> end(Keeping keeping, Holding holding, Actor actor) {
        holding.takeBack();
        return custodies
                .findById(keeping.custodyId())
                .invoke(custody -> custody.end(clock.instant()))
                .chain(custody -> events.returned(custody, holding, actor));
    }

    private static boolean ends(Keeping keeping, Party buyer) {
        return keeping.purpose() != CustodyPurpose.SERVICE
                || Party.dealer(keeping.dealerId()).equals(buyer);
    }
}
