package io.heirloom.consent.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.consent.standing.GrantedAuthorisation;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.wire.caller.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DealerNetworkEvents {

    private final Intake intake;
    private final StandingService standings;

    DealerNetworkEvents(Intake intake, StandingService standings) {
        this.intake = intake;
        this.standings = standings;
    }

    @Incoming("dealer-network-events")
    Uni<Void> take(String message) {
        return intake.take(message, this::apply);
    }

    private Uni<Void> apply(IncomingEvent event) {
        return switch (event.type()) {
            case "dealer.entered" ->
                standings.organisationNamed(
                        Organisation.dealer(event.uuid("dealerId")),
                        event.text("name"),
                        event.find("country").orElse(null));
            case "authorisation.granted" -> standings.authorisationGranted(granted(event));
            case "authorisation.suspended" -> became(event, "SUSPENDED");
            case "authorisation.reinstated" -> became(event, "ACTIVE");
            case "authorisation.ended" -> became(event, "ENDED");
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> became(IncomingEvent event, String status) {
        return standings.authorisationBecame(event.uuid("authorisationId"), status, date(event, "from"), event.seq());
    }

    private static GrantedAuthorisation granted(IncomingEvent event) {
        return new GrantedAuthorisation(
                event.uuid("authorisationId"),
                event.uuid("dealerId"),
                event.uuid("brandId"),
                texts(event.facts().path("activities")),
                texts(event.facts().path("models")),
                date(event, "validFrom"),
                event.find("validTo").map(LocalDate::parse).orElse(null),
                event.seq());
    }

    /** Absent means from the day on which it was recorded. */
    private static LocalDate date(IncomingEvent event, String fact) {
        return event.find(fact)
                .map(LocalDate::parse)
                .orElseGet(() -> LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
