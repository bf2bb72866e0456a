package io.heirloom.itemregistry.verification;

import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.itemBody;
import static io.heirloom.itemregistry.Registry.keylessBrand;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.newItem;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.verify;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class VerificationTest {

    @Inject
    Pool pool;

    @Test
    void registeredPieceIsConfirmedWithItsGrounds() {
        var item = item();
        verify(item)
                .statusCode(200)
                .body("outcome", is("CONFIRMED"))
                .body("reasons.code", contains("brand-vetted", "credential-verifies", "no-concern-on-record"))
                .body("reasons[0].message", containsString(item.brand().name()))
                .body("item.id", is(item.id().toString()))
                .body("item.serial", is(item.serial()))
                .body("item.identifiers", empty())
                .body("modelName", is("Méridienne 39 steel"))
                .body("brandName", is(item.brand().name()))
                .body("checkedAt", notNullValue());
    }

    @Test
    void unknownPieceGetsAnAnswerOfTheSameShape() {
        var item = newItem(model());
        var unknown = verify(item).statusCode(200);
        unknown.body("outcome", is("NOT_ESTABLISHED"))
                .body("reasons.code", contains("no-record"))
                .body("item", nullValue())
                .body("modelName", nullValue())
                .body("brandName", nullValue());
        String[] fields = {"outcome", "reasons", "item", "modelName", "brandName", "checkedAt"};
        unknown.body("keySet()", containsInAnyOrder(fields));
        verify(item()).body("keySet()", containsInAnyOrder(fields));
    }

    @Test
    void whatTheKeySignedAfterItsCompromiseIsNotReliedOn() {
        // Given
        var brand = keylessBrand();
        var keyId = UUID.randomUUID();
        post(brand.admin(), "/brands/" + brand.id() + "/keys", Map.of("id", keyId))
                .statusCode(201);
        var item = item(model(brand));
        verify(item).body("outcome", is("CONFIRMED"));
        // When
        compromise(item, keyId, "2026-01-01T00:00:00Z");
        // Then
        verify(item)
                .body("outcome", is("NOT_ESTABLISHED"))
                .body("reasons.code", contains("signing-key-compromised"))
                .body("item", nullValue())
                .body("brandName", nullValue());
        isProblem(post(brand.admin(), "/items", itemBody(newItem(item.model()))), 422, "brand-has-no-key");
    }

    @Test
    void whatTheKeySignedBeforeItsCompromiseStaysConfirmed() {
        var brand = keylessBrand();
        var keyId = UUID.randomUUID();
        post(brand.admin(), "/brands/" + brand.id() + "/keys", Map.of("id", keyId))
                .statusCode(201);
        var item = item(model(brand));
        compromise(item, keyId, Instant.now().toString());
        verify(item).body("outcome", is("CONFIRMED"));
    }

    @Test
    void recordThatWasTamperedWithIsNotConfirmed() {
        var item = item();
        var stranger = item();
        verify(item).body("outcome", is("CONFIRMED"));
        pool.preparedQuery("update item set serial = $1 where id = $2")
                .execute(Tuple.of(stranger.serial() + "Z", item.id()))
                .await()
                .indefinitely();
        verify(new ItemFixture(item.id(), item.model(), stranger.serial() + "Z"))
                .body("outcome", is("NOT_ESTABLISHED"))
                .body("reasons.code", contains("credential-does-not-verify"));
    }

    @Test
    void destroyedPieceRaisesAConcern() {
        var item = item();
        var destroyed = with(with(eventBody(), "bizStep", "destroying"), "disposition", "destroyed");
        post(item.brand().admin(), "/items/" + item.id() + "/events", destroyed).statusCode(201);
        verify(item)
                .body("outcome", is("CONCERN_RAISED"))
                .body("reasons.code", contains("recorded-as-destroyed"))
                .body("item.id", is(item.id().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "09521101100012, X, gtin, gtin-check-digit",
        "0952110110001, X, gtin, gtin-check-digit",
        "952, X, gtin, gtin-length",
        ", X, gtin, gtin-required",
        "09521101100013, , serial, serial-required",
        "09521101100013, 123456789012345678901, serial, serial-length",
        "09521101100013, Ж, serial, serial-characters",
        "09521101100013, %00, serial, serial-characters"
    })
    void badNumbersAreNamed(String gtin, String serial, String parameter, String rule) {
        String query = (gtin == null ? "" : "gtin=" + gtin + "&") + (serial == null ? "" : "serial=" + serial);
        isProblem(
                        given().urlEncodingEnabled(!query.contains("%"))
                                .get("/verifications?" + query)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors", hasSize(1))
                .body("errors.parameter", contains(parameter))
                .body("errors.rule", contains(rule));
    }

    @Test
    void noAnswerOverClaims() {
        for (var answer : new String[] {
            verify(item()).extract().asString(),
            verify(newItem(model())).extract().asString()
        }) {
            assertThat(
                    answer.toLowerCase(Locale.ROOT),
                    not(matchesRegex("(?s).*(fake|counterfeit|genuine|guarantee|authentic).*")));
        }
    }

    private static void compromise(ItemFixture item, UUID keyId, String at) {
        post(
                        item.brand().admin(),
                        "/brands/" + item.brand().id() + "/keys/" + keyId + "/compromise",
                        Map.of("compromisedAt", at))
                .statusCode(200);
    }
}
