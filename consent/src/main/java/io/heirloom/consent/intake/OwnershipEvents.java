package io.heirloom.consent.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.consent.request.ErasedOwners;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.erasure.OwnerErasures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OwnershipEvents {

    private final Intake intake;
    private final TitleNews titles;
    private final StandingService standings;
    private final ErasedOwners erased;

    OwnershipEvents(Intake intake, TitleNews titles, StandingService standings, ErasedOwners erased) {
        this.intake = intake;
        this.titles = titles;
        this.standings = standings;
        this.erased = erased;
    }

    @Incoming("ownership-events")
    Uni<Void> take(String message) {
        return intake.take(message, this::apply);
    }

    private Uni<Void> apply(IncomingEvent event) {
        return switch (event.type()) {
            case "title.opened" -> titles.opened(event);
            case "transfer.accepted" -> titles.moved(event);
            case "custody.handed-over" -> handedOver(event);
            case "custody.returned" -> standings.custodyEnded(event.uuid("itemId"), event.uuid("custodyId"));
            case OwnerErasures.ERASED -> erased.take(event);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> handedOver(IncomingEvent event) {
        JsonNode custodian = event.facts().required("custodian");
        return standings.custodyTaken(
                event.uuid("itemId"),
                event.uuid("custodyId"),
                custodian.required("kind").asText(),
                UUID.fromString(custodian.required("id").asText()));
    }
}
