package io.heirloom.gateway.item.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.testing.token.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class ItemEventTest {

    private static final String WRONG = "0199d000-0000-7000-8000-000000000001";
    private static final String CORRECTION =
            "{\"id\":\"0199d000-0000-7000-8000-000000000002\",\"bizStep\":\"inspecting\",\"recordedBy\":{\"kind\":\"DEALER\",\"id\":\"%s\"},\"errorDeclaration\":{\"eventId\":\"%s\",\"reason\":\"incorrect_data\"}}"
                    .formatted(Pieces.DEALER, WRONG);

    @Test
    void aWrongEventIsCorrectedByADeclaration() {
        // Given
        Services.itemRegistry().fresh().on("POST", "/items/" + Pieces.id(1) + "/events", 201, CORRECTION);
        Services.dealerNetwork().fresh().get("/dealers?id=", Pieces.dealers());
        String wrong = GlobalId.of("ItemEvent", UUID.fromString(WRONG));
        // When
        Graph.ask(Tokens.dealerStaff(UUID.fromString(Pieces.DEALER)), """
            mutation { itemEventRecord(itemId: "%s", input: {bizStep: "inspecting", disposition: "active",
              eventTime: "2026-01-01T00:00:00Z", errorDeclaration: {eventId: "%s", reason: "incorrect_data"}},
              idempotencyKey: "k") { userErrors { code } event { errorDeclaration { wrongEventId reason }
              recordedBy { kind dealer { name } } } } }
            """.formatted(Pieces.id(1), wrong))
                .body("errors", nullValue())
                .body("data.itemEventRecord.event.errorDeclaration.wrongEventId", equalTo(wrong))
                .body("data.itemEventRecord.event.recordedBy.dealer.name", equalTo("Geneva Boutique"));
        // Then
        assertThat(Services.itemRegistry().calls().getFirst().body())
                .contains("\"errorDeclaration\":{\"eventId\":\"" + WRONG + "\",\"reason\":\"incorrect_data\"}");
    }

    @Test
    void anEventOfTheSystemHasNoRecorder() {
        Services.itemRegistry()
                .fresh()
                .get("/items?id=", Pieces.page(1))
                .get(
                        "/items/events?",
                        Pieces.pageOfEach(
                                List.of(Pieces.id(1)), "{\"id\":\"" + WRONG + "\",\"bizStep\":\"retail_selling\"}"));
        Graph.ask(
                        Tokens.owner("amelie"),
                        "{ item(id: \"" + Pieces.id(1)
                                + "\") { events { nodes { recordedBy { kind } errorDeclaration { reason } } } } }")
                .body("errors", nullValue())
                .body("data.item.events.nodes[0].recordedBy", nullValue());
    }
}
