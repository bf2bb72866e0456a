package io.heirloom.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.testing.token.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class AccessRequestTest {

    private static final String NOTICE = Pieces.id(70);
    private static final String RECORD = Pieces.id(71);
    private static final String CONSENT =
            "{\"id\":\"%s\",\"itemId\":\"%s\",\"purpose\":\"SERVICE\",\"state\":\"GIVEN\"}"
                    .formatted(RECORD, Pieces.id(1));

    private final Tokens amelie = Tokens.owner("amelie");

    @Test
    void theOwnerReadsWhatIsAskedWithItsNoticeAndWhatCameOfIt() {
        // Given
        Services.consent()
                .fresh()
                .get(
                        "/access-requests/mine",
                        Pieces.page(List.of(
                                "{\"id\":\"%s\",\"itemId\":\"%s\",\"purpose\":\"SERVICE\",\"categories\":[\"IDENTITY\"],\"state\":\"GRANTED\",\"noticeId\":\"%s\",\"noticeVersion\":2,\"recordId\":\"%s\",\"recipients\":[{\"kind\":\"BRAND\",\"id\":\"%s\"}]}"
                                        .formatted(Pieces.id(9), Pieces.id(1), NOTICE, RECORD, Pieces.BRAND))))
                .get(
                        "/notices/versions?id=" + NOTICE,
                        Pieces.page(List.of(
                                "{\"id\":\"%s\",\"version\":2,\"purpose\":\"SERVICE\",\"language\":\"fr\",\"title\":\"Entretien\",\"text\":\"Vous pouvez refuser.\",\"controller\":{\"kind\":\"BRAND\",\"id\":\"%s\",\"name\":\"Quillandre\"},\"terms\":{\"categories\":[\"IDENTITY\"],\"retention\":\"P2Y\",\"storageLocations\":[\"CH\"]},\"choice\":{\"grantLabel\":\"Oui\",\"refuseLabel\":\"Non\",\"equalProminence\":true,\"preselected\":false}}"
                                        .formatted(NOTICE, Pieces.BRAND))))
                .get("/consent-records?id=" + RECORD, document());
        // When
        Graph.ask(amelie, """
                        { viewer { accessRequests { nodes { recipients { organisationId } consent { state }
                          notice { title text terms { retention storageLocations } choice { grantLabel refuseLabel } } } } } }
                        """)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewer.accessRequests.nodes[0].notice.title", equalTo("Entretien"))
                .body("data.viewer.accessRequests.nodes[0].notice.terms.retention", equalTo("P2Y"))
                .body("data.viewer.accessRequests.nodes[0].notice.choice.refuseLabel", equalTo("Non"))
                .body("data.viewer.accessRequests.nodes[0].consent.state", equalTo("GIVEN"));
        // Then
        assertThat(Services.consent().endpoints())
                .containsExactlyInAnyOrder(
                        "GET /access-requests/mine", "GET /notices/versions", "GET /consent-records");
    }

    @Test
    void theLogSaysByWhichRuleAndConsent() {
        Services.consent()
                .fresh()
                .get(
                        "/access-log/mine",
                        Pieces.page(List.of(
                                "{\"at\":\"2026-01-01T00:00:00Z\",\"permitted\":true,\"recordId\":\"%s\",\"rule\":\"R7\"}"
                                        .formatted(RECORD),
                                "{\"at\":\"2026-01-01T00:00:00Z\",\"permitted\":false,\"rule\":\"R0\"}")))
                .get("/consent-records?id=" + RECORD, document());
        Graph.ask(amelie, "{ viewer { accessLog { nodes { rule consent { state } } } } }")
                .body("errors", nullValue())
                .body("data.viewer.accessLog.nodes.rule", equalTo(List.of("R7", "R0")))
                .body("data.viewer.accessLog.nodes[0].consent.state", equalTo("GIVEN"))
                .body("data.viewer.accessLog.nodes[1].consent", nullValue());
    }

    @Test
    void aRecordIsReadAsItStood() {
        Services.consent()
                .fresh()
                .get("/consent-records/mine", Pieces.page(List.of(CONSENT)))
                .get("/consent-records?", document());
        Graph.ask(amelie, "{ viewer { consents { nodes { record(at: \"2026-01-01T10:00:00Z\") } } } }")
                .body("errors", nullValue())
                .body("data.viewer.consents.nodes[0].record", equalTo("{}"));
        assertThat(Services.consent().targets())
                .contains("GET /consent-records?id=" + RECORD + "&at=2026-01-01T10%3A00%3A00Z");
    }

    @Test
    void keysOfReceiptsArePublic() {
        Services.consent()
                .fresh()
                .get(
                        "/keys",
                        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"k1\",\"x\":\"abc\"}]}");
        Graph.ask("{ receiptKeys { kid kty crv alg x } }")
                .body("errors", nullValue())
                .body("data.receiptKeys[0].kid", equalTo("k1"))
                .body("data.receiptKeys[0].x", equalTo("abc"));
    }

    private static String document() {
        return Pieces.page(List.of("{\"id\":\"%s\",\"consent\":%s,\"document\":\"{}\"}".formatted(RECORD, CONSENT)));
    }
}
