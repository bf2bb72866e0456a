package io.heirloom.consent.intake;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ConsumedEvents consumed;

    Intake(ConsumedEvents consumed) {
        this.consumed = consumed;
    }

    Uni<Void> take(String message, Function<IncomingEvent, Uni<Void>> handler) {
        IncomingEvent event;
        try {
            event = IncomingEvent.parse(message);
        } catch (IllegalArgumentException _) {
            // Not the text itself: it may hold anything.
            LOG.error("A message that is no event was passed over");
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> consumed.once(event, () -> handler.apply(event)))
                .onFailure(IllegalArgumentException.class)
                .recoverWithUni(() -> passOver(event))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Event %s (%s) will be tried again", event.id(), event.type()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static Uni<Void> passOver(IncomingEvent event) {
        LOG.errorf("Event %s (%s) lacks a fact and was passed over", event.id(), event.type());
        return Uni.createFrom().voidItem();
    }
}
