package io.heirloom.itemregistry.alert;

import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.verify;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class OwnershipEventsTest extends OwnershipNews {

    @Test
    void theftRaisesAConcernUntilItIsLifted() {
        var item = item();
        var report = UUID.randomUUID();

        tell("loss.reported", item, Map.of("reportId", report, "level", "MISSING", "jurisdiction", "FR"));
        soon(() -> verify(item)
                .body("outcome", is("CONCERN_RAISED"))
                .body("reasons.code", contains("reported-missing"))
                .body("item.persistentDispositions", contains("urn:heirloom:disp:lost")));

        tell("loss.escalated", item, Map.of("reportId", report, "level", "STOLEN", "jurisdiction", "FR"));
        soon(() -> verify(item)
                .body("reasons.code", contains("reported-stolen"))
                .body("item.persistentDispositions", contains("stolen")));
        get("/items/" + item.id()).body("persistentDispositions", contains("stolen"));

        tell("loss.lifted", item, Map.of("reportId", report));
        soon(() -> verify(item).body("outcome", is("CONFIRMED")).body("item.persistentDispositions", empty()));
    }

    @Test
    void oneReportLiftedLeavesTheOtherStanding() {
        var item = item();
        var owners = UUID.randomUUID();
        var polices = UUID.randomUUID();
        tell("loss.reported", item, Map.of("reportId", owners, "level", "MISSING", "jurisdiction", "FR"));
        tell("loss.reported", item, Map.of("reportId", polices, "level", "STOLEN", "jurisdiction", "FR"));
        soon(() -> verify(item).body("reasons.code", contains("reported-stolen", "reported-missing")));
        tell("loss.lifted", item, Map.of("reportId", owners));
        soon(() -> verify(item).body("reasons.code", contains("reported-stolen")));
    }

    @Test
    void repeatedDeliveryHasOneEffect() {
        var item = item();
        var report = UUID.randomUUID();
        String reported =
                event("loss.reported", item, Map.of("reportId", report, "level", "STOLEN", "jurisdiction", "FR"));
        send(reported);
        send(reported);
        send(event("loss.lifted", item, Map.of("reportId", report)));
        send(reported);
        soon(() -> verify(item).body("item.version", is(2)).body("outcome", is("CONFIRMED")));
    }

    @Test
    void whatIsNotAnEventOrNotOursHoldsUpNothing() {
        var item = item();
        send("no json");
        send("{}");
        send(event("loss.reported", item, Map.of("reportId", "no uuid", "level", "STOLEN")));
        send(event("loss.reported", item, Map.of("reportId", UUID.randomUUID(), "level", "EATEN")));
        tell("something.new", item, Map.of());
        var elsewhere = new ItemFixture(UUID.randomUUID(), item.model(), "X");
        tell("loss.reported", elsewhere, Map.of("reportId", UUID.randomUUID(), "level", "STOLEN"));
        tell("loss.lifted", elsewhere, Map.of("reportId", UUID.randomUUID()));
        tell("loss.reported", item, Map.of("reportId", UUID.randomUUID(), "level", "STOLEN"));
        soon(() -> verify(item).body("outcome", is("CONCERN_RAISED")));
    }

    @Test
    void firstSaleIsNotedOnceAndTheOwnerSeesHerPiece() {
        // Given
        var item = item();
        var amelie = Tokens.owner("amelie");
        UUID dealer = UUID.randomUUID();
        // When
        sell(item, Map.of("kind", "DEALER", "id", dealer), amelie);
        // Then
        soon(() -> get(amelie, "/items/" + item.id())
                .body("disposition", is("retail_sold"))
                .body("serial", is(item.serial())));
        get(amelie, "/items/" + item.id()).body("identifiers.value", contains("Q301-00042"));
        get(amelie, "/items/" + item.id() + "/credential").statusCode(200);
        get("/items/" + item.id() + "/events")
                .body("items.bizStep", contains("commissioning", "retail_selling"))
                .body("items[1].recordedBy.id", is(dealer.toString()));
        get(item.brand().admin(), "/items/" + item.id() + "/evidence")
                .body("events.type", hasItems("item.registered", "item.event-recorded"));
        // And a resale is no first sale, and takes sight with it
        var marcel = Tokens.owner("marcel");
        sell(item, owner(amelie), marcel);
        soon(() -> get(marcel, "/items/" + item.id()).body("serial", is(item.serial())));
        get(amelie, "/items/" + item.id()).body("serial", nullValue());
        get("/items/" + item.id() + "/events").body("items.bizStep", contains("commissioning", "retail_selling"));
    }

    @Test
    void workshopActsWhileThePieceIsInItsHands() {
        // Given
        var item = item();
        UUID workshop = UUID.randomUUID();
        var staff = Tokens.dealerStaff(workshop);
        String events = "/items/" + item.id() + "/events";
        var custody = UUID.randomUUID();
        // When
        tell(
                "custody.handed-over",
                item,
                Map.of("custodyId", custody, "custodian", Map.of("kind", "DEALER", "id", workshop)));
        soon(() -> get(staff, "/items/" + item.id()).body("serial", is(item.serial())));
        // Then
        post(staff, events, with(eventBody(), "bizStep", "repairing")).statusCode(201);
        namesRule(
                isProblem(post(staff, events, with(eventBody(), "bizStep", "destroying")), 422, "step-not-allowed"),
                "/bizStep",
                "step-in-custody");
        namesRule(
                isProblem(post(staff, events, with(eventBody(), "disposition", "destroyed")), 422, "step-not-allowed"),
                "/disposition",
                "state-in-custody");
        // And after the return no more
        tell("custody.returned", item, Map.of("custodyId", custody));
        soon(() -> get(staff, "/items/" + item.id()).body("serial", nullValue()));
        isProblem(post(staff, events, eventBody()), 403, "forbidden");
    }
}
