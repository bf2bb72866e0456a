package io.heirloom.ownership.erasure;

import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.erasure.ErasureWatcher;
import io.heirloom.journal.erasure.Shredder;
import io.heirloom.ownership.intake.Intake;
import io.heirloom.ownership.intake.PeerEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from each service, this one included, that its key is gone. */
@ApplicationScoped
class Acknowledgements implements PeerEvents, ErasureWatcher {

    private static final String CONSENT = "consent-events";
    private static final String HERE = "ownership";

    private final ErasureRepository erasures;
    private final ConsumedEvents consumed;
    private final Clock clock;

    Acknowledgements(ErasureRepository erasures, ConsumedEvents consumed, Clock clock) {
        this.erasures = erasures;
        this.consumed = consumed;
        this.clock = clock;
    }

    @Incoming(CONSENT)
    Uni<Void> onConsent(String message) {
        return Intake.take(CONSENT, message, event -> heard("consent", event));
    }

    @Override
    public Uni<Void> heard(String service, IncomingEvent event) {
        return event.type().equals(Shredder.ACKNOWLEDGED)
                ? consumed.once(
                        event,
                        () -> erasures.add(new Acknowledgement(event.uuid("erasureId"), service, event.recordedAt())))
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> acknowledged(UUID erasureId) {
        return erasures.add(new Acknowledgement(erasureId, HERE, clock.instant()));
    }
}
