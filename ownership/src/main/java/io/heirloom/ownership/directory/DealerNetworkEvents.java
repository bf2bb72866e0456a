package io.heirloom.ownership.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.ownership.intake.Intake;
import io.heirloom.ownership.intake.PeerEvents;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns dealers and their authorisations from the dealer network. */
@ApplicationScoped
class DealerNetworkEvents {

    private static final String CHANNEL = "dealer-network-events";

    private final ConsumedEvents consumed;
    private final Directory directory;
    private final ObjectMapper json;
    private final List<PeerEvents> peers;

    DealerNetworkEvents(ConsumedEvents consumed, Directory directory, ObjectMapper json, @All List<PeerEvents> peers) {
        this.peers = List.copyOf(peers);
        this.consumed = consumed;
        this.directory = directory;
        this.json = json;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(String message) {
        return Intake.take(CHANNEL, message, this::learn);
    }

    private Uni<Void> learn(IncomingEvent event) {
        return switch (event.type()) {
            case "dealer.entered" -> consumed.once(event, () -> enter(event));
            case "authorisation.granted" ->
                consumed.once(event, () -> directory.grant(read(event, DealerAuthorisation.Granted.class)));
            case "authorisation.suspended" -> change(event, DealerAuthorisation::suspend);
            case "authorisation.reinstated" -> change(event, DealerAuthorisation::reinstate);
            case "authorisation.ended" -> change(event, DealerAuthorisation::end);
            default -> PeerEvents.tell(peers, "dealer-network", event);
        };
    }

    private Uni<Void> enter(IncomingEvent event) {
        var entered = read(event, Entered.class);
        return directory.announce(Party.dealer(entered.dealerId()), entered.country());
    }

    private Uni<Void> change(IncomingEvent event, BiConsumer<DealerAuthorisation, LocalDate> verb) {
        var changed = read(event, DealerAuthorisation.Changed.class);
        return consumed.once(
                event, () -> directory.change(changed.authorisationId(), known -> verb.accept(known, changed.from())));
    }

    private <T> T read(IncomingEvent event, Class<T> facts) {
        return json.convertValue(event.facts(), facts);
    }

    /** The facts of {@code dealer.entered}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entered(UUID dealerId, String country) {}
}
