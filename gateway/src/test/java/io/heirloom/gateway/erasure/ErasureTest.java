package io.heirloom.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.testing.token.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class ErasureTest {

    private static final String ERASE =
            "mutation { viewerErase(idempotencyKey: \"k-1\") { erasure { id askedAt completedAt"
                    + " acknowledgements { part acknowledgedAt } } userErrors { code } } }";
    private static final String ANSWER = """
            {"id":"%s","askedBy":"OWNER","caseReference":null,"askedAt":"2026-11-27T22:00:00Z","completedAt":null,
             "services":[{"service":"consent","acknowledgedAt":null},
                         {"service":"ownership","acknowledgedAt":"2026-11-27T22:00:02Z"}]}
            """.formatted(UUID.randomUUID());

    private final Tokens amelie = Tokens.owner("amelie");

    @BeforeEach
    void services() {
        Services.ownership().fresh();
    }

    @Test
    void theErasureIsNamedByTheKeySoThatARepeatNamesTheSame() {
        // Given
        Services.ownership().on("POST", "/erasures", 200, ANSWER);
        // When
        Graph.ask(amelie, ERASE)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewerErase.userErrors", hasSize(0))
                .body("data.viewerErase.erasure.completedAt", nullValue())
                .body("data.viewerErase.erasure.acknowledgements.part", equalTo(List.of("consent", "ownership")))
                .body("data.viewerErase.erasure.acknowledgements[1].acknowledgedAt", equalTo("2026-11-27T22:00:02Z"));
        Graph.ask(amelie, ERASE).statusCode(200);
        // Then
        assertThat(Services.ownership().calls())
                .extracting(Services.Call::idempotencyKey)
                .containsExactly("k-1", "k-1");
        assertThat(Services.ownership().calls())
                .extracting(Services.Call::body)
                .first()
                .asString()
                .matches("\\{\"id\":\"[0-9a-f-]{36}\"}")
                .isEqualTo(Services.ownership().calls().getLast().body());
    }

    @Test
    void aWeakSignInIsRefusedByCode() {
        Services.ownership()
                .on("POST", "/erasures", 401, "{\"code\":\"assurance-insufficient\",\"title\":\"Sign in afresh\"}");
        Graph.ask(amelie, ERASE)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewerErase.erasure", nullValue())
                .body("data.viewerErase.userErrors[0].code", equalTo("ASSURANCE_INSUFFICIENT"));
    }

    @Test
    void theViewerSeesHowFarItIsAndNullBefore() {
        Services.ownership().on("GET", "/erasures/mine", 404, "{\"code\":\"erasure-not-found\",\"title\":\"None\"}");
        Graph.ask(amelie, "{ viewer { erasure { askedAt } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewer.erasure", nullValue());
        Services.ownership().fresh().get("/erasures/mine", ANSWER);
        Graph.ask(amelie, "{ viewer { erasure { askedAt } } }")
                .body("data.viewer.erasure.askedAt", equalTo("2026-11-27T22:00:00Z"));
    }
}
