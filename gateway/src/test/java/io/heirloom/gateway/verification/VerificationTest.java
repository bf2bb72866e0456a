package io.heirloom.gateway.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import org.junit.jupiter.api.Test;

@GatewayTest
class VerificationTest {

    private static final String VERIFY = """
            { verify(gtin: "9521101100013", serial: "QM39-000042") { __typename outcome reasons { code message } checkedAt
              ... on ConfirmedItem { brandName modelName item { serial materials { name share } } } } }
            """;

    @Test
    void anyoneMayCheckAPieceAndThirteenDigitsAreEnough() {
        // Given
        Services.itemRegistry().fresh().get("/verifications", confirmed());
        // When
        Graph.ask(VERIFY)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.verify.__typename", equalTo("ConfirmedItem"))
                .body("data.verify.outcome", equalTo("CONFIRMED"))
                .body("data.verify.brandName", equalTo("Quillandre"))
                .body("data.verify.item.serial", equalTo("QM39-000042"))
                .body("data.verify.reasons[0].code", equalTo("credential-verifies"));
        // Then
        assertThat(Services.itemRegistry().targets())
                .containsExactly("GET /verifications?gtin=09521101100013&serial=QM39-000042");
        assertThat(Services.itemRegistry().calls().getFirst().authorization()).isNull();
    }

    @Test
    void nothingEstablishedSaysNothingMore() {
        Services.itemRegistry()
                .fresh()
                .get(
                        "/verifications",
                        "{\"outcome\":\"NOT_ESTABLISHED\",\"reasons\":[{\"code\":\"no-record\",\"message\":\"No record.\"}],\"item\":null,\"checkedAt\":\"2026-01-01T00:00:00Z\"}");
        Graph.ask(VERIFY)
                .body("data.verify.__typename", equalTo("NotEstablished"))
                .body("errors", nullValue());
    }

    @Test
    void aWrongCheckDigitIsInvalid() {
        Services.itemRegistry()
                .fresh()
                .on(
                        "GET",
                        "/verifications",
                        400,
                        "{\"code\":\"invalid-request\",\"title\":\"A field breaks a rule\",\"status\":400}");
        Graph.ask(VERIFY).body("data.verify", nullValue()).body("errors[0].extensions.code", equalTo("INVALID"));
    }

    private static String confirmed() {
        return "{\"outcome\":\"CONFIRMED\",\"reasons\":[{\"code\":\"credential-verifies\",\"message\":\"Signed.\"}],\"item\":"
                + Pieces.json(42)
                + ",\"modelName\":\"Méridienne 39\",\"brandName\":\"Quillandre\",\"checkedAt\":\"2026-01-01T00:00:00Z\"}";
    }
}
