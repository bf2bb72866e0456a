package io.heirloom.dealernetwork.piece;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the events of item-registry and ownership, each once. */
@ApplicationScoped
class PieceIntake {
    private final ConsumedEvents consumed;
    private final PieceProjection projection;

    PieceIntake(ConsumedEvents consumed, PieceProjection projection) {
        this.consumed = consumed;
        this.projection = projection;
    }

    @Incoming("item-registry-events")
    Uni<Void> itemRegistry(String message) {
        return take(message);
    }

    @Incoming("ownership-events")
    Uni<Void> ownership(String message) {
        return take(message);
    }

    private Uni<Void> take(String message) {
        var event = IncomingEvent.parse(message);
        return PieceEvent.of(event)
                .map(piece -> consumed.once(event, () -> projection.apply(piece)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
