package io.heirloom.consent.intake;

import io.heirloom.consent.request.WaitingRequests;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.wire.caller.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ItemRegistryEvents {

    private final Intake intake;
    private final StandingService standings;
    private final WaitingRequests waiting;

    ItemRegistryEvents(Intake intake, StandingService standings, WaitingRequests waiting) {
        this.intake = intake;
        this.standings = standings;
        this.waiting = waiting;
    }

    @Incoming("item-registry-events")
    Uni<Void> take(String message) {
        return intake.take(message, this::apply);
    }

    private Uni<Void> apply(IncomingEvent event) {
        return switch (event.type()) {
            case "brand.vetted" ->
                standings.organisationNamed(
                        Organisation.brand(event.uuid("brandId")),
                        event.text("name"),
                        event.find("country").orElse(null));
            case "item.registered" ->
                standings
                        .itemRegistered(event.uuid("itemId"), event.uuid("brandId"), event.uuid("modelId"))
                        .chain(() -> waiting.deliver(event.uuid("itemId")));
            default -> Uni.createFrom().voidItem();
        };
    }
}
