package io.heirloom.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
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
class RefusalTest {

    private static final String REGISTER = """
            mutation { itemRegister(input: {gtin: "09521101100014", serial: "A-1", manufacturedOn: "2024-01-01",
              facilityGln: "9521101000016", originCountry: "CH", identifiers: [{type: MOVEMENT, value: "M1"}],
              materials: [{name: "steel", share: 92.5}]}, idempotencyKey: "k-1") {
              item { id serial } userErrors { code message field problem } } }
            """;

    private final Tokens brandAdmin = Tokens.brandAdmin(UUID.fromString(Pieces.BRAND));

    @Test
    void aRefusedWriteNamesFieldAndRule() {
        Services.itemRegistry()
                .fresh()
                .on(
                        "POST",
                        "/items",
                        400,
                        "{\"code\":\"invalid-request\",\"title\":\"A field breaks a rule\",\"status\":400,\"errors\":[{\"pointer\":\"/gtin\",\"rule\":\"gtin-check-digit\",\"message\":\"the check digit is wrong\"}]}");
        Graph.ask(brandAdmin, REGISTER)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.itemRegister.item", nullValue())
                .body("data.itemRegister.userErrors[0].code", equalTo("INVALID"))
                .body("data.itemRegister.userErrors[0].field", equalTo(List.of("input", "gtin")))
                .body("data.itemRegister.userErrors[0].message", equalTo("the check digit is wrong"))
                .body("data.itemRegister.userErrors[0].problem", equalTo("invalid-request"));
    }

    @Test
    void aWriteCarriesKeyAndChosenId() {
        // Given
        Services.itemRegistry().fresh().on("POST", "/items", 201, Pieces.json(7));
        // When
        Graph.ask(brandAdmin, REGISTER)
                .body("data.itemRegister.item.serial", equalTo("QM39-000007"))
                .body("data.itemRegister.userErrors", empty());
        Graph.ask(brandAdmin, REGISTER).statusCode(200);
        // Then the derived id of a repeat is the same
        var calls = Services.itemRegistry().calls();
        assertThat(calls).hasSize(2).allSatisfy(call -> assertThat(call.idempotencyKey())
                .isEqualTo("k-1"));
        assertThat(calls.get(0).body()).isEqualTo(calls.get(1).body()).contains("\"share\":92.5");
    }

    @Test
    void aWriteIsNeverTriedTwice() {
        // Given
        Services.itemRegistry().fresh().on("POST", "/items", 503, "{}");
        // When
        Graph.ask(brandAdmin, REGISTER)
                .body("data.itemRegister", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
        // Then
        assertThat(Services.itemRegistry().calls()).hasSize(1);
    }

    @Test
    void missingAssuranceIsTold() {
        Services.ownership()
                .fresh()
                .on(
                        "POST",
                        "/transfers",
                        401,
                        "{\"code\":\"assurance-insufficient\",\"title\":\"Sign in again\",\"status\":401}");
        Graph.ask(Tokens.owner("amelie"), """
                        mutation { transferOffer(itemId: "%s", input: {titleVersion: 1, reason: GIFT, jurisdiction: "CH",
                          recipient: {name: "Lina", email: "lina@people.test"}}, idempotencyKey: "k") {
                          transfer { id } userErrors { code field } } }
                        """.formatted(Pieces.id(1)))
                .body("data.transferOffer.userErrors[0].code", equalTo("ASSURANCE_INSUFFICIENT"));
    }

    @Test
    void anIdThatIsNoneIsRefusedBeforeAnyServiceIsAsked() {
        // Given
        Services.ownership().fresh();
        // When
        Graph.ask(
                        Tokens.owner("amelie"),
                        "mutation { transferOfferAccept(transferId: \"nonsense\", version: 0, idempotencyKey: \"k\") { userErrors { code field } } }")
                .body("data.transferOfferAccept.userErrors[0].code", equalTo("INVALID"))
                .body("data.transferOfferAccept.userErrors[0].field", equalTo(List.of("transferId")));
        // Then
        assertThat(Services.ownership().calls()).isEmpty();
    }

    @Test
    void anUnknownThingIsNullWithACode() {
        Services.itemRegistry().fresh().get("/models", Pieces.page(List.of()));
        Graph.ask("{ model(id: \"" + Pieces.MODEL + "\") { name } }")
                .statusCode(200)
                .body("data.model", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void whatNeedsATokenSaysSo() {
        Graph.ask("{ viewer { roles } }")
                .statusCode(200)
                .body("data.viewer", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void theWrongRoleIsRefusedBeforeAnyServiceIsAsked() {
        // Given
        Services.itemRegistry().fresh();
        // When
        Graph.ask(Tokens.owner("amelie"), REGISTER)
                .body("data.itemRegister", nullValue())
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        // Then
        assertThat(Services.itemRegistry().calls()).isEmpty();
    }
}
