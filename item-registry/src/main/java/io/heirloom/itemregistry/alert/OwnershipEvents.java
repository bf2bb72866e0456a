package io.heirloom.itemregistry.alert;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes in ownership's events, each once. */
@ApplicationScoped
class OwnershipEvents {

    private static final Logger LOG = Logger.getLogger(OwnershipEvents.class);

    private final AlertService alerts;
    private final TitleService titles;
    private final ConsumedEvents consumed;

    OwnershipEvents(AlertService alerts, TitleService titles, ConsumedEvents consumed) {
        this.alerts = alerts;
        this.titles = titles;
        this.consumed = consumed;
    }

    @Incoming("ownership-events")
    Uni<Void> take(String message) {
        IncomingEvent event;
        try {
            event = IncomingEvent.parse(message);
        } catch (IllegalArgumentException e) {
            // It can never be read, so holding up every later event would help nobody.
            LOG.errorf("A message on ownership-events is not an event and was passed over: %s", e.getClass());
            return Uni.createFrom().voidItem();
        }
        return consumed.once(event, () -> apply(event));
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
            // Offers and refusals change nothing here; new types may come at any time.
            default -> Uni.createFrom().voidItem();
        };
    }
}
