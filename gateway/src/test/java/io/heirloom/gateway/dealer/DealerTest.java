package io.heirloom.gateway.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.testing.token.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class DealerTest {

    private static final String AUTHORISATION =
            "{\"id\":\"%1$s\",\"dealerId\":\"%1$s\",\"brandId\":\"%2$s\",\"activities\":[\"CPO\"],\"countries\":[\"CH\"],\"models\":[\"%3$s\"],\"standing\":\"SUSPENDED\",\"version\":1,\"changes\":[{\"kind\":\"SUSPENDED\",\"from\":\"2026-02-01\",\"recordedAt\":\"2026-02-01T09:00:00Z\",\"reason\":\"Audit\"}]}"
                    .formatted(Pieces.DEALER, Pieces.BRAND, Pieces.MODEL);

    @Test
    void aBuyerSeesWhatADealerIsAccreditedForToday() {
        Services.itemRegistry().fresh().get("/brands?id=", Pieces.brands());
        Services.dealerNetwork()
                .fresh()
                .get(
                        "/dealers?id=",
                        Pieces.page(List.of(
                                "{\"id\":\"%s\",\"name\":\"Geneva Boutique\",\"accreditations\":[{\"brandId\":\"%s\",\"activities\":[\"CPO\"],\"countries\":[\"CH\"],\"validTo\":\"2027-01-01\"}]}"
                                        .formatted(Pieces.DEALER, Pieces.BRAND))));
        Graph.ask("{ dealer(id: \"" + Pieces.DEALER + "\") { accreditations { brand { name } activities validTo } } }")
                .body("errors", nullValue())
                .body("data.dealer.accreditations[0].brand.name", equalTo("Quillandre"))
                .body("data.dealer.accreditations[0].activities", equalTo(List.of("CPO")))
                .body("data.dealer.accreditations[0].validTo", equalTo("2027-01-01"));
    }

    @Test
    void aBrandReadsWhatItAllowsWithModelsAndHistory() {
        // Given
        Services.itemRegistry().fresh().get("/models?id=", Pieces.models());
        Services.dealerNetwork().fresh().get("/authorisations/mine", Pieces.page(List.of(AUTHORISATION)));
        // When
        Graph.ask(Tokens.brandAdmin(UUID.fromString(Pieces.BRAND)), """
                        { viewer { dealerAuthorisations { nodes { standing models { name } changes { kind from reason } } } } }
                        """)
                .body("errors", nullValue())
                .body("data.viewer.dealerAuthorisations.nodes[0].models[0].name", equalTo("Méridienne 39"))
                .body("data.viewer.dealerAuthorisations.nodes[0].changes[0].kind", equalTo("SUSPENDED"))
                .body("data.viewer.dealerAuthorisations.nodes[0].changes[0].reason", equalTo("Audit"));
        // Then
        assertThat(Services.dealerNetwork().endpoints()).containsExactly("GET /authorisations/mine");
    }

    @Test
    void aDealerReadsItsOwnListingsAndWhyTheyAreNotBackedOrDown() {
        String listing = Pieces.listing(1)
                .replace(
                        "\"state\":\"OPEN\"",
                        "\"state\":\"%s\",\"withdrawnBecause\":%s,\"accreditation\":{\"reason\":\"%s\"}");
        Services.dealerNetwork()
                .fresh()
                .get(
                        "/listings/mine",
                        Pieces.page(List.of(
                                listing.formatted("NOT_BACKED", "null", "LAPSED"),
                                listing.formatted("WITHDRAWN", "\"LOSS_REPORTED\"", "AUTHORISED"))));
        Graph.ask(
                        Tokens.dealerStaff(UUID.fromString(Pieces.DEALER)),
                        "{ viewer { listings { nodes { state accreditation withdrawnBecause } } } }")
                .body("errors", nullValue())
                .body("data.viewer.listings.nodes.state", equalTo(List.of("NOT_BACKED", "WITHDRAWN")))
                .body("data.viewer.listings.nodes.accreditation", equalTo(List.of("LAPSED", "AUTHORISED")))
                .body("data.viewer.listings.nodes[1].withdrawnBecause", equalTo("LOSS_REPORTED"));
    }
}
