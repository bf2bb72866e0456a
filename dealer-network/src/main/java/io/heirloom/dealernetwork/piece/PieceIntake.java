package io.heirloom.dealernetwork.piece;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.erasure.OwnerErasures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes in the events of item-registry and ownership, each once. What cannot be read goes to the dead letters; anything else, such as a
 * database that is away, is tried again until it works, because a loss report must not be passed over.
 */
@ApplicationScoped
class PieceIntake {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ConsumedEvents consumed;
    private final PieceProjection projection;
    private final OwnerErasures erasures;

    PieceIntake(ConsumedEvents consumed, PieceProjection projection, OwnerErasures erasures) {
        this.erasures = erasures;
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
        if (event.type().equals(OwnerErasures.ERASED)) {
            return persistently(() -> consumed.once(event, () -> erasures.carryOut(event)));
        }
        return PieceEvent.of(event)
                .map(piece -> persistently(() -> consumed.once(event, () -> projection.apply(piece))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Each try runs on the context of the message, where Hibernate Reactive keeps its session. */
    private static Uni<Void> persistently(Supplier<Uni<? extends Void>> work) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(work)
                .runSubscriptionOn(command -> context.runOnContext(_ -> command.run()))
                .onFailure(failure -> !(failure instanceof IllegalArgumentException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
