package io.heirloom.ownership.title;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.journal.consume.ConsumedEvents;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.ownership.directory.Directory;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.intake.Intake;
import io.heirloom.ownership.intake.PeerEvents;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns brands and pieces from the item registry: a registered piece starts with its maker's title. */
@ApplicationScoped
class ItemRegistryEvents {

    private static final String CHANNEL = "item-registry-events";

    private final ConsumedEvents consumed;
    private final Titles titles;
    private final Directory directory;
    private final ObjectMapper json;
    private final List<PeerEvents> peers;

    ItemRegistryEvents(
            ConsumedEvents consumed,
            Titles titles,
            Directory directory,
            ObjectMapper json,
            @All List<PeerEvents> peers) {
        this.peers = List.copyOf(peers);
        this.consumed = consumed;
        this.titles = titles;
        this.directory = directory;
        this.json = json;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(String message) {
        return Intake.take(CHANNEL, message, this::learn);
    }

    private Uni<Void> learn(IncomingEvent event) {
        return switch (event.type()) {
            case "brand.vetted" -> consumed.once(event, () -> announce(read(event, Vetted.class)));
            case "item.registered" -> consumed.once(event, () -> open(read(event, Registered.class)));
            default -> PeerEvents.tell(peers, "item-registry", event);
        };
    }

    private Uni<Void> announce(Vetted brand) {
        return directory.announce(Party.brand(brand.brandId()), brand.country());
    }

    private Uni<Void> open(Registered item) {
        return titles.openForMaker(item.itemId(), item.brandId(), item.modelId());
    }

    private <T> T read(IncomingEvent event, Class<T> facts) {
        return json.convertValue(event.facts(), facts);
    }

    /** The facts of {@code brand.vetted}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Vetted(UUID brandId, String country) {}

    /** The facts of {@code item.registered}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registered(UUID itemId, UUID brandId, UUID modelId) {}
}
