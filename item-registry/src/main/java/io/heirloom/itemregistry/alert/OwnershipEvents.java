package io.heirloom.itemregistry.alert;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.erasure.OwnerErasures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes in ownership's events, each once. */
@ApplicationScoped
class OwnershipEvents {

    private static final Logger LOG = Logger.getLogger(OwnershipEvents.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final AlertService alerts;
    private final TitleService titles;
    private final OwnerErasures erasures;
    private final ConsumedEvents consumed;

    OwnershipEvents(AlertService alerts, TitleService titles, OwnerErasures erasures, ConsumedEvents consumed) {
        this.erasures = erasures;
        this.alerts = alerts;
        this.titles = titles;
        this.consumed = consumed;
    }

    /**
     * A message that can never be taken in goes to the dead letters. Any other failure, such as a database that is away, is tried again
     * until it passes: a theft report is not dropped, and no later event overtakes it.
     */
    @Incoming("ownership-events")
    Uni<Void> take(String message) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(() -> once(message))
                .runSubscriptionOn(work -> context.runOnContext(_ -> work.run()))
                .onFailure(OwnershipEvents::mayPass)
                .invoke(failure -> LOG.warnf("An ownership event has to wait: %s", failure.getClass()))
                .onFailure(OwnershipEvents::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> once(String message) {
        IncomingEvent event = IncomingEvent.parse(message);
        return consumed.once(event, () -> apply(event));
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof IllegalArgumentException);
    }

    private Uni<Void> apply(IncomingEvent event) {
        return switch (event.type()) {
            case "loss.reported" -> alerts.raise(event);
            case "loss.escalated" -> alerts.escalate(event);
            case "loss.lifted" -> alerts.lift(event);
            case "title.opened" -> titles.open(event);
            case "transfer.accepted" -> titles.pass(event);
            case "custody.handed-over" -> titles.handOver(event);
            case "custody.returned" -> titles.takeBack(event);
            case OwnerErasures.ERASED -> erasures.carryOut(event);
            // Offers and refusals change nothing here; new types may come at any time.
            default -> Uni.createFrom().voidItem();
        };
    }
}
