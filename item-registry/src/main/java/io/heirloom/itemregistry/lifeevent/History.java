package io.heirloom.itemregistry.lifeevent;

import static io.heirloom.itemregistry.lifeevent.LifeEventProblem.EVENT_ALREADY_DECLARED_WRONG;
import static io.heirloom.itemregistry.lifeevent.LifeEventProblem.LIFE_EVENT_ID_TAKEN;

import io.heirloom.itemregistry.value.Violated;
import io.heirloom.journal.event.TimeOrderedId;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The append-only history of each piece. Whoever writes into it holds the lock on the piece, so numbers have no gap. */
@ApplicationScoped
public class History {

    private static final Map<String, Supplier<DomainException>> TAKEN = Map.of(
            "life_event_pk", LIFE_EVENT_ID_TAKEN::because,
            "life_event_declares_wrong_key", EVENT_ALREADY_DECLARED_WRONG::because);

    private final LifeEventRepository events;
    private final Clock clock;

    History(LifeEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The first entry of a new piece. */
    @WithTransaction
    public Uni<Void> commission(UUID itemId, UUID brandId, String disposition, String facilityGln) {
        return write(new NewLifeEvent(
                        TimeOrderedId.next(clock),
                        itemId,
                        Cbv.COMMISSIONING,
                        disposition,
                        clock.instant(),
                        facilityGln,
                        null,
                        Optional.of(Organisation.brand(brandId)),
                        Optional.empty()))
                .replaceWithVoid();
    }

    /** The first sale, as ownership's event tells it; the event's id becomes the entry's. */
    @WithTransaction
    public Uni<Void> sell(UUID eventId, UUID itemId, String disposition, Instant at, Optional<Organisation> seller) {
        return write(new NewLifeEvent(
                        eventId, itemId, Cbv.RETAIL_SELLING, disposition, at, null, null, seller, Optional.empty()))
                .replaceWithVoid();
    }

    Uni<LifeEvent> write(NewLifeEvent facts) {
        return events.nextSeq(facts.itemId())
                .map(seq -> LifeEvent.of(facts, seq, clock.instant()))
                .chain(events::persistAndFlush)
                .onFailure()
                .transform(failure -> Violated.asRefusal(failure, TAKEN));
    }
}
