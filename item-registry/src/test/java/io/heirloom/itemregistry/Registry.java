package io.heirloom.itemregistry;

import static io.restassured.RestAssured.given;

import io.heirloom.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The service as its callers see it, and complete, valid requests to start from. Every brand is new, so tests never meet. */
public final class Registry {

    private Registry() {}

    public record BrandFixture(UUID id, String prefix, String name) {

        public Tokens admin() {
            return Tokens.brandAdmin(id);
        }

        public Tokens advisor() {
            return Tokens.clientAdvisor(id);
        }

        public String gln() {
            return withCheckDigit(prefix + "0".repeat(12 - prefix.length()));
        }

        /** The brand's GTIN with this item reference, 0 to 9999. */
        public String gtin(int reference) {
            return withCheckDigit("0" + prefix + "%04d".formatted(reference));
        }
    }

    /** A vetted brand with a signing key. */
    public static BrandFixture brand() {
        BrandFixture brand = keylessBrand();
        post(brand.admin(), "/brands/" + brand.id() + "/keys", Map.of("id", UUID.randomUUID()))
                .statusCode(201);
        return brand;
    }

    public static BrandFixture keylessBrand() {
        BrandFixture brand = newBrand();
        post(Tokens.registrar(), "/brands", brandBody(brand)).statusCode(201);
        return brand;
    }

    /** A brand that nobody has registered yet. */
    public static BrandFixture newBrand() {
        long prefix = ThreadLocalRandom.current().nextLong(10_000_000L, 100_000_000L);
        return new BrandFixture(UUID.randomUUID(), String.valueOf(prefix), "Brand " + prefix);
    }

    public static Map<String, Object> brandBody(BrandFixture brand) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", brand.id());
        body.put("name", brand.name());
        body.put("gln", brand.gln());
        body.put("companyPrefix", brand.prefix());
        body.put("country", "CH");
        body.put("website", "https://brand.example");
        body.put("vetting", Map.of("vettedOn", "2026-01-15", "evidence", "Extract of the commercial register"));
        return body;
    }

    public record ModelFixture(UUID id, BrandFixture brand, String gtin) {}

    public static ModelFixture model() {
        return model(brand());
    }

    public static ModelFixture model(BrandFixture brand) {
        var model = new ModelFixture(
                UUID.randomUUID(), brand, brand.gtin(ThreadLocalRandom.current().nextInt(10_000)));
        post(brand.admin(), "/models", modelBody(model)).statusCode(201);
        return model;
    }

    public static Map<String, Object> modelBody(ModelFixture model) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", model.id());
        body.put("gtin", model.gtin());
        body.put("name", "Méridienne 39 steel");
        body.put("category", "WATCH");
        body.put("description", "Three hands and a date");
        body.put("materials", List.of(Map.of("name", "steel", "share", 82.5), Map.of("name", "sapphire")));
        body.put("originCountry", "CH");
        body.put("care", "Service every five years");
        return body;
    }

    public record ItemFixture(UUID id, ModelFixture model, String serial) {

        public BrandFixture brand() {
            return model.brand();
        }
    }

    public static ItemFixture item() {
        return item(model());
    }

    public static ItemFixture item(ModelFixture model) {
        ItemFixture item = newItem(model);
        post(model.brand().admin(), "/items", itemBody(item)).statusCode(201);
        return item;
    }

    public static ItemFixture newItem(ModelFixture model) {
        UUID id = UUID.randomUUID();
        return new ItemFixture(id, model, "QM39-" + id.toString().substring(0, 8));
    }

    public static Map<String, Object> itemBody(ItemFixture item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", item.id());
        body.put("gtin", item.model().gtin());
        body.put("serial", item.serial());
        body.put("identifiers", List.of(Map.of("type", "MOVEMENT", "value", "Q301-00042")));
        body.put("manufacturedOn", "2026-02-01");
        body.put("facilityGln", item.brand().gln());
        body.put("originCountry", "CH");
        body.put("materials", List.of(Map.of("name", "steel", "share", 82.5)));
        body.put("care", "Keep dry");
        return body;
    }

    public static Map<String, Object> eventBody() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("bizStep", "inspecting");
        body.put("disposition", "active");
        body.put("eventTime", "2026-03-01T10:00:00Z");
        body.put("readPoint", "9521900900012");
        body.put("note", "Gasket changed");
        return body;
    }

    public static ValidatableResponse post(Tokens caller, String path, Object body) {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse post(Tokens caller, String path, Object body, String idempotencyKey) {
        return given().auth()
                .oauth2(caller.sign())
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(Tokens caller, String path) {
        return given().auth().oauth2(caller.sign()).get(path).then();
    }

    public static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    public static ValidatableResponse verify(ItemFixture item) {
        return given().queryParam("gtin", item.model().gtin())
                .queryParam("serial", item.serial())
                .get("/verifications")
                .then();
    }

    /** A copy of the body in which one field has another value; null removes the field. */
    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }
}
