package io.heirloom.itemregistry.brand.key;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.keylessBrand;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.itemregistry.Registry;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class BrandKeyTest {

    @Test
    void keyStandsInTheDidDocumentAndItsPrivateHalfNowhere() {
        // Given
        var brand = keylessBrand();
        var keyId = UUID.randomUUID();
        // When
        var added = post(brand.admin(), "/brands/" + brand.id() + "/keys", Map.of("id", keyId));
        // Then
        String multibase = added.statusCode(201)
                .body("publicKeyMultibase", startsWith("z6Mk"))
                .body("compromisedAt", nullValue())
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "id",
                                "brandId",
                                "publicKeyMultibase",
                                "verificationMethod",
                                "createdAt",
                                "compromisedAt"))
                .extract()
                .path("publicKeyMultibase");
        String did = get("/brands/" + brand.id()).extract().path("did");
        get("/brands/" + brand.id() + "/did.json")
                .statusCode(200)
                .contentType(startsWith("application/did+json"))
                .body("id", is(did))
                .body("verificationMethod.id", contains(did + "#" + multibase))
                .body("verificationMethod.type", contains("Multikey"))
                .body("verificationMethod.controller", contains(did))
                .body("assertionMethod", contains(did + "#" + multibase));
    }

    @Test
    void compromiseIsRecordedOnceAndMovesBackOnly() {
        var brand = keylessBrand();
        var keyId = UUID.randomUUID();
        String path = "/brands/" + brand.id() + "/keys/" + keyId + "/compromise";
        post(Tokens.registrar(), "/brands/" + brand.id() + "/keys", Map.of("id", keyId))
                .statusCode(201);

        post(brand.admin(), path, Map.of("compromisedAt", "2026-03-01T12:00:00Z"))
                .statusCode(200)
                .body("compromisedAt", is("2026-03-01T12:00:00Z"));
        isProblem(
                post(brand.admin(), path, Map.of("compromisedAt", "2026-03-02T12:00:00Z")),
                409,
                "key-already-compromised");
        post(Tokens.registrar(), path, Map.of("compromisedAt", "2026-02-01T12:00:00Z"))
                .statusCode(200);
        get("/brands/" + brand.id() + "/did.json").body("verificationMethod.revoked", contains("2026-02-01T12:00:00Z"));
    }

    @Test
    void compromiseInTheFutureOrOfAnUnknownKeyIsRefused() {
        var brand = brand();
        String path = "/brands/" + brand.id() + "/keys/" + UUID.randomUUID() + "/compromise";
        String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        namesRule(
                isProblem(post(brand.admin(), path, Map.of("compromisedAt", later)), 400, "invalid-request"),
                "/compromisedAt",
                "not-in-future");
        isProblem(
                post(brand.admin(), path, Map.of("compromisedAt", "2026-02-01T12:00:00Z")), 404, "brand-key-not-found");
        isProblem(
                post(Tokens.registrar(), "/brands/" + UUID.randomUUID() + "/keys", Map.of("id", UUID.randomUUID())),
                404,
                "brand-not-found");
    }

    @Test
    void pieceNeedsAKeyThatIsReliedOn() {
        var brand = keylessBrand();
        var item = Registry.newItem(Registry.model(brand));
        isProblem(post(brand.admin(), "/items", Registry.itemBody(item)), 422, "brand-has-no-key");
        isProblem(get("/items/" + item.id()), 404, "item-not-found");
    }
}
