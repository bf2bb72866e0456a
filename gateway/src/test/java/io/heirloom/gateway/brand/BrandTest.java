package io.heirloom.gateway.brand;

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
class BrandTest {

    private static final String KEY = "0199f000-0000-7000-8000-000000000001";
    private static final String COMPROMISED =
            "{\"id\":\"%s\",\"brandId\":\"%s\",\"publicKeyMultibase\":\"z6Mk\",\"compromisedAt\":\"2026-05-01T00:00:00Z\"}"
                    .formatted(KEY, Pieces.BRAND);

    private final Tokens admin = Tokens.brandAdmin(UUID.fromString(Pieces.BRAND));

    @Test
    void aKeyIsDeclaredCompromisedFromADayOn() {
        // Given
        Services.itemRegistry()
                .fresh()
                .get("/brands?id=", Pieces.brands())
                .get("/brands/keys?", Pieces.page(List.of(COMPROMISED)))
                .on("POST", "/brands/" + Pieces.BRAND + "/keys/" + KEY + "/compromise", 200, COMPROMISED);
        String keyId = Graph.ask("{ brand(id: \"" + Pieces.BRAND + "\") { keys { id compromisedAt } } }")
                .body("errors", nullValue())
                .body("data.brand.keys[0].compromisedAt", equalTo("2026-05-01T00:00:00Z"))
                .extract()
                .path("data.brand.keys[0].id");
        // When
        Graph.ask(
                        admin,
                        "mutation { brandKeyCompromise(brandId: \"" + Pieces.BRAND + "\", keyId: \"" + keyId
                                + "\", compromisedAt: \"2026-05-01T00:00:00Z\", idempotencyKey: \"k-9\")"
                                + " { key { compromisedAt } userErrors { code } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.brandKeyCompromise.key.compromisedAt", equalTo("2026-05-01T00:00:00Z"));
        // Then
        var call = Services.itemRegistry().calls().getLast();
        assertThat(call.idempotencyKey()).isEqualTo("k-9");
        assertThat(call.body()).isEqualTo("{\"compromisedAt\":\"2026-05-01T00:00:00Z\"}");
    }

    @Test
    void aTimeToComeIsRefusedByItsField() {
        Services.itemRegistry()
                .fresh()
                .on(
                        "POST",
                        "/brands",
                        400,
                        "{\"code\":\"invalid-request\",\"title\":\"x\",\"status\":400,\"errors\":[{\"pointer\":\"/compromisedAt\",\"rule\":\"not-in-future\",\"message\":\"must not be in the future\"}]}");
        Graph.ask(
                        admin,
                        "mutation { brandKeyCompromise(brandId: \"" + Pieces.BRAND + "\", keyId: \"" + KEY
                                + "\", compromisedAt: \"2126-05-01T00:00:00Z\", idempotencyKey: \"k\") { userErrors { code field } } }")
                .body("data.brandKeyCompromise.userErrors[0].code", equalTo("INVALID"))
                .body("data.brandKeyCompromise.userErrors[0].field", equalTo(List.of("compromisedAt")));
    }

    @Test
    void vettedBrandsAreListedForEverybody() {
        Services.itemRegistry().fresh().get("/brands?first=2", Pieces.brands());
        Graph.ask("{ brands(first: 2) { nodes { name } pageInfo { hasNextPage } } }")
                .body("data.brands.nodes[0].name", equalTo("Quillandre"))
                .body("data.brands.pageInfo.hasNextPage", equalTo(false));
    }
}
