package io.heirloom.gateway.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.testing.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class ItemListTest {

    private static final String LIST = """
            { viewer { items(first: 25) { nodes { id gtin serial model { name } brand { name }
              title { viewerIsHolder } listing { price { minor } } consents(first: 1) { nodes { state } } } pageInfo { hasNextPage } } } }
            """;

    @BeforeEach
    void services() {
        Services.itemRegistry()
                .fresh()
                .get("/items?id=", Pieces.page(25))
                .get("/models", Pieces.models())
                .get("/brands", Pieces.brands());
        Services.ownership().fresh().get("/titles/mine", Pieces.titles(25)).get("/titles?item=", Pieces.titles(25));
        Services.dealerNetwork().fresh().get("/listings", Pieces.page(List.of(Pieces.listing(3))));
        Services.consent().fresh().get("/consent-records/mine/of-items", Pieces.page(List.of()));
    }

    @Test
    void twentyFivePiecesOverFourServicesTakeOneCallForEachField() {
        // When
        Graph.ask(Tokens.owner("amelie"), LIST)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewer.items.nodes", hasSize(25))
                .body("data.viewer.items.nodes.model.name", everyItem(equalTo("Méridienne 39")))
                .body("data.viewer.items.nodes[2].listing.price.minor", equalTo(1250000))
                .body("data.viewer.items.nodes[3].listing", nullValue());
        // Then
        assertThat(Services.itemRegistry().targets())
                .hasSize(3)
                .anyMatch(target -> target.startsWith("GET /items?id="))
                .anyMatch(target -> target.startsWith("GET /models?id="))
                .anyMatch(target -> target.startsWith("GET /brands?id="));
        assertThat(Services.ownership().targets())
                .hasSize(2)
                .anyMatch(target -> target.startsWith("GET /titles/mine?first=25"))
                .anyMatch(target -> target.startsWith("GET /titles?item="));
        assertThat(Services.dealerNetwork().targets()).hasSize(1);
        assertThat(Services.consent().targets()).hasSize(1);
    }

    @Test
    void theCallersOwnTokenGoesToEveryService() {
        // Given
        Tokens owner = Tokens.owner("lina");
        // When
        Graph.ask(owner, LIST).statusCode(200);
        // Then
        for (var service :
                List.of(Services.itemRegistry(), Services.ownership(), Services.dealerNetwork(), Services.consent())) {
            assertThat(service.calls())
                    .allSatisfy(call -> assertThat(call.authorization()).startsWith("Bearer ey"));
        }
    }

    @Test
    void aServiceThatIsDownTakesOnlyItsOwnFieldsWithIt() {
        // Given
        Services.dealerNetwork().fresh().broken();
        // When
        Graph.ask(Tokens.owner("amelie"), LIST)
                .statusCode(200)
                .body("data.viewer.items.nodes", hasSize(25))
                .body("data.viewer.items.nodes.title.viewerIsHolder", everyItem(equalTo(true)))
                .body("data.viewer.items.nodes.listing", everyItem(nullValue()))
                .body("errors", hasSize(25))
                .body("errors[0].path", equalTo(List.of("viewer", "items", "nodes", 0, "listing")))
                .body("errors.extensions.code", everyItem(equalTo("UNAVAILABLE")))
                .body("errors.extensions.requestId", everyItem(notNullValue()));
    }

    @Test
    void readsOfOneItemForTwoPurposesAreAskedApart() {
        // Given
        Services.itemRegistry().fresh().get("/items?id=", Pieces.page(1));
        Services.ownership()
                .fresh()
                .get("/owner-data?", Pieces.page(List.of()))
                .get(
                        "/owner-data?item=" + Pieces.id(1) + "&purpose=SERVICE",
                        Pieces.page(
                                List.of(
                                        "{\"itemId\":\"" + Pieces.id(1)
                                                + "\",\"ownerPseudonym\":\"own_1\",\"identity\":{\"givenName\":\"Amélie\",\"familyName\":\"M\"},\"contact\":null}")));
        // When
        Graph.ask(Tokens.clientAdvisor(UUID.fromString(Pieces.BRAND)), """
                        { item(id: "%s") { service: ownerData(purpose: SERVICE, categories: [IDENTITY]) { identity { givenName } }
                          marketing: ownerData(purpose: MARKETING, categories: [IDENTITY]) { identity { givenName } } } }
                        """.formatted(Pieces.id(1)))
                .statusCode(200)
                .body("data.item.service.identity.givenName", equalTo("Amélie"))
                .body("data.item.marketing", nullValue());
        // Then
        assertThat(Services.ownership().targets())
                .hasSize(2)
                .anyMatch(target -> target.contains("purpose=SERVICE"))
                .anyMatch(target -> target.contains("purpose=MARKETING"));
    }

    @Test
    void edgesCanBeContinuedFrom() {
        // Given
        Services.ownership().fresh().get("/titles/mine", Pieces.titles(3));
        Services.itemRegistry().fresh().get("/items?id=", Pieces.page(3));
        String second = Graph.ask(Tokens.owner("amelie"), "{ viewer { items(first: 3) { edges { cursor } } } }")
                .statusCode(200)
                .extract()
                .path("data.viewer.items.edges[1].cursor");
        // When
        Graph.ask(
                        Tokens.owner("amelie"),
                        "{ viewer { items(first: 1, after: \"" + second + "\") { nodes { serial } } } }")
                .statusCode(200)
                .body("data.viewer.items.nodes.serial", equalTo(List.of("QM39-000003")));
    }

    @Test
    void aServiceThatHangsEndsTheRequestInTime() {
        // Given
        Services.itemRegistry().fresh().slow("/dealers", Duration.ZERO).slow("/models", Duration.ofSeconds(20));
        // When
        Graph.ask("{ models { nodes { name } } }")
                .statusCode(org.hamcrest.Matchers.either(equalTo(200)).or(equalTo(503)))
                .body(
                        "errors[0].extensions.code",
                        org.hamcrest.Matchers.either(equalTo("UNAVAILABLE")).or(equalTo("TIMEOUT")));
    }
}
