package io.heirloom.ownership.intake;

import io.heirloom.journal.consume.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes a message of another service in. What is not an event is skipped and logged without its words; what cannot be stored now is tried
 * again until it can, because later events of the same piece build on it.
 */
public final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private Intake() {}

    public static Uni<Void> take(String channel, String message, Function<IncomingEvent, Uni<Void>> work) {
        IncomingEvent event;
        try {
            event = IncomingEvent.parse(message);
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "Skipped a message on %s that is not an event (%s)",
                    channel, e.getClass().getSimpleName());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> work.apply(event))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Event %s on %s waits: %s",
                        event.id(), channel, failure.getClass().getSimpleName()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
