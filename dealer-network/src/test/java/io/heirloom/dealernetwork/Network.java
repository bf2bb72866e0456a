package io.heirloom.dealernetwork;

import static io.restassured.RestAssured.given;

import io.heirloom.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The catalogue of what tests need of a dealer network: dealers, authorisations, stock and listings, made over HTTP. */
public final class Network {
    private static final AtomicLong GLN_NUMBERS = new AtomicLong(System.nanoTime() % 100_000_000L);

    private Network() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public static RequestSpecification as(Tokens who) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .auth()
                .oauth2(who.sign());
    }

    public static ValidatableResponse post(Tokens who, String path, Map<String, ?> body) {
        return as(who).body(body).post(path).then();
    }

    public static ValidatableResponse get(String path, Object... params) {
        return given().get(path, params).then();
    }

    /** A fresh GLN with its check digit. */
    public static String gln() {
        String digits = "9521" + "%08d".formatted(GLN_NUMBERS.incrementAndGet() % 100_000_000L);
        int sum = 0;
        for (int place = 0; place < 12; place++) {
            sum += (place % 2 == 0 ? 1 : 3) * (digits.charAt(place) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }

    public static Map<String, Object> dealerBody(UUID id) {
        return Map.of(
                "id", id, "name", "Maison " + id, "gln", gln(), "city", "Genève", "country", "CH", "kind", "DEALER");
    }

    public static UUID dealer() {
        var id = UUID.randomUUID();
        post(Tokens.registrar(), "/dealers", dealerBody(id)).statusCode(201);
        return id;
    }

    public static Map<String, Object> grantBody(UUID id, UUID dealerId, String... activities) {
        return Map.of(
                "id",
                id,
                "dealerId",
                dealerId,
                "activities",
                List.of(activities),
                "countries",
                List.of("CH", "FR"),
                "models",
                List.of(),
                "validFrom",
                "2020-01-01");
    }

    /** In force since 2020, for Switzerland and France, all models, without end. */
    public static UUID authorise(UUID brandId, UUID dealerId, String... activities) {
        var id = UUID.randomUUID();
        post(Tokens.brandAdmin(brandId), "/authorisations", grantBody(id, dealerId, activities))
                .statusCode(201);
        return id;
    }

    public static ValidatableResponse suspend(UUID brandId, UUID authorisationId, int version) {
        return post(
                Tokens.brandAdmin(brandId),
                "/authorisations/" + authorisationId + "/suspension",
                Map.of("reason", "Under investigation", "version", version));
    }

    public static ValidatableResponse declare(UUID dealerId, UUID itemId) {
        return post(Tokens.dealerStaff(dealerId), "/stock", Map.of("id", UUID.randomUUID(), "itemId", itemId));
    }

    public static Map<String, Object> listingBody(UUID itemId) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "itemId",
                itemId,
                "price",
                Map.of("minor", 1_250_000, "currency", "CHF"),
                "description",
                "Full set, serviced 2025");
    }

    public static ValidatableResponse list(UUID dealerId, UUID itemId) {
        return post(Tokens.dealerStaff(dealerId), "/listings", listingBody(itemId));
    }

    /** The open listing of the piece as the public sees it. */
    public static ValidatableResponse listingOf(UUID itemId) {
        return get("/listings?item={item}", itemId).statusCode(200);
    }
}
