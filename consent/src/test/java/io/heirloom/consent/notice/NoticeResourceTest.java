package io.heirloom.consent.notice;

import static io.heirloom.consent.Stories.notice;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.consent.Api;
import io.heirloom.consent.World;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class NoticeResourceTest {

    private static final List<String> DATA = List.of("IDENTITY", "CONTACT");

    private final UUID brand = UUID.randomUUID();

    @Test
    void aPublishedNoticeIsReadableByAnybodyAndItsHashIsOverItsCanonicalJson() throws Exception {
        // Given
        Map<String, Object> body = notice("BRAND", brand, "SERVICE", DATA);
        publish(body).statusCode(201).body("sha256", notNullValue());
        // When
        String json = given().get("/notices/" + body.get("id") + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // Then
        ObjectNode view = (ObjectNode) new ObjectMapper().readTree(json);
        String hash = view.remove("sha256").asText();
        view.remove("publishedAt");
        assertThat(HexFormat.of().formatHex(CanonicalJson.sha256(view))).isEqualTo(hash);
    }

    @Test
    void versionsOfManyNoticesAreReadAtOnce() {
        // Given
        Map<String, Object> first = notice("BRAND", brand, "SERVICE", DATA);
        publish(first).statusCode(201);
        Map<String, Object> second = notice("BRAND", brand, "SERVICE", DATA);
        second.put("id", first.get("id"));
        second.put("version", 2);
        publish(second).statusCode(201);
        Map<String, Object> other = notice("BRAND", brand, "MARKETING", List.of("CONTACT"));
        publish(other).statusCode(201);
        // When
        var read = given().queryParam("id", first.get("id") + ":2", other.get("id") + ":1", UUID.randomUUID() + ":1")
                .get("/notices/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items")).hasSize(2);
        assertThat(read.getMap("items.find { it.version == 2 }"))
                .isEqualTo(given().get("/notices/" + first.get("id") + "/versions/2")
                        .then()
                        .extract()
                        .jsonPath()
                        .getMap(""));
        isProblem(given().get("/notices/versions").then(), 400, "invalid-request");
        isProblem(given().get("/notices/versions?id=nonsense").then(), 404, "not-found");
    }

    @Test
    void theLatestVersionOfEachNoticeIsListed() {
        // Given
        Map<String, Object> first = notice("BRAND", brand, "SERVICE", DATA);
        publish(first).statusCode(201);
        Map<String, Object> second = notice("BRAND", brand, "SERVICE", DATA);
        second.put("id", first.get("id"));
        second.put("version", 2);
        publish(second).statusCode(201);
        publish(notice("BRAND", brand, "MARKETING", List.of("CONTACT"))).statusCode(201);
        // When
        var listed = given().get("/notices?controller=brand:" + brand + "&purpose=SERVICE")
                .then();
        // Then
        listed.statusCode(200).body("items", hasSize(1)).body("items[0].version", is(2));
        given().get("/notices?controller=brand:" + brand).then().body("items", hasSize(2));
        given().get("/notices?first=1&controller=brand:" + brand).then().body("nextCursor", notNullValue());
    }

    @Test
    void aVersionIsPublishedOnceAndWithoutGaps() {
        // Given
        Map<String, Object> body = notice("BRAND", brand, "SERVICE", DATA);
        publish(body).statusCode(201);
        body.put("title", "Another title");
        // Then
        isProblem(publish(body), 409, "notice-version-taken");
        body.put("version", 3);
        isProblem(publish(body), 409, "notice-version-not-next");
        body.put("version", 2);
        body.put("purpose", "EVENTS");
        isProblem(publish(body), 422, "notice-changes-subject");
    }

    @Test
    void aBrandAdminPublishesForTheOwnBrandOnly() {
        Api.post(Tokens.brandAdmin(brand), "/notices", notice("BRAND", brand, "SERVICE", DATA))
                .statusCode(201);
        isProblem(
                Api.post(Tokens.brandAdmin(UUID.randomUUID()), "/notices", notice("BRAND", brand, "SERVICE", DATA)),
                403,
                "notice-of-another");
        isProblem(
                Api.post(Tokens.brandAdmin(brand), "/notices", notice("DEALER", brand, "RESALE", List.of("CONTACT"))),
                403,
                "notice-of-another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RECALL", "AUTHENTICITY", "TRANSFER", "INHERITANCE", "ANALYTICS", "RIGHTS", "AUDIT", "LEGAL"})
    void aPurposeWithoutConsentHasNoNotice(String purpose) {
        isProblem(publish(notice("BRAND", brand, purpose, DATA)), 422, "purpose-without-consent");
    }

    @ParameterizedTest
    @CsvSource({"MARKETING, IDENTITY", "EVENTS, PURCHASE_HISTORY", "INSTORE, CONTACT", "CLIENTELING, OWNERSHIP_HISTORY"
    })
    void aNoticeStaysBelowTheCeilingOfItsPurpose(String purpose, String category) {
        isProblem(publish(notice("BRAND", brand, purpose, List.of(category))), 422, "category-beyond-purpose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id",
                "/version",
                "/purpose",
                "/language",
                "/title",
                "/text",
                "/controller",
                "/terms",
                "/choice",
                "/controller/kind",
                "/controller/id",
                "/controller/name",
                "/controller/address",
                "/controller/contact",
                "/terms/categories",
                "/terms/retention",
                "/terms/storageLocations",
                "/terms/jurisdiction",
                "/terms/authority",
                "/terms/authority/name",
                "/terms/authority/address",
                "/terms/authority/contact",
                "/terms/withdrawalUrl",
                "/terms/rightsUrl",
                "/choice/grantLabel",
                "/choice/refuseLabel",
                "/choice/equalProminence",
                "/choice/preselected"
            })
    void everythingMandatoryIsMissedByName(String pointer) {
        // Given
        Map<String, Object> body = notice("BRAND", brand, "SERVICE", DATA);
        remove(body, pointer);
        // When
        var refused = publish(body);
        // Then
        namesField(isProblem(refused, 400, "invalid-request"), pointer);
        assertThat(World.query("select 1 from notice where controller_id = '" + brand + "'"))
                .isNull();
    }

    @Test
    void unequalButtonsAndTickedBoxesAreRefused() {
        Map<String, Object> unequal = notice("BRAND", brand, "SERVICE", DATA);
        put(unequal, "choice", "equalProminence", false);
        namesField(isProblem(publish(unequal), 400, "invalid-request"), "/choice/equalProminence");
        Map<String, Object> ticked = notice("BRAND", brand, "SERVICE", DATA);
        put(ticked, "choice", "preselected", true);
        namesField(isProblem(publish(ticked), 400, "invalid-request"), "/choice/preselected");
    }

    @Test
    void everyScriptIsWelcomeAndControlCharactersAreNot() {
        Map<String, Object> body = notice("BRAND", brand, "SERVICE", DATA);
        body.put("title", "お手入れ · Чистка · تنظيف · 🪡 · Ωμέγα");
        publish(body).statusCode(201).body("title", is(body.get("title")));
        for (String wrong : List.of("bell\u0007", "zero\u0000", "half\ud800", "line\nbreak")) {
            Map<String, Object> bad = notice("BRAND", brand, "SERVICE", DATA);
            bad.put("title", wrong);
            publish(bad).statusCode(400);
        }
    }

    @Test
    void malformedBodiesAndKeysAreNamed() {
        var officer = Tokens.privacyOfficer();
        isProblem(Api.post(officer, "/notices", "{\"id\":"), 400, "malformed-json");
        isProblem(Api.post(officer, "/notices", "{\"surprise\":1}"), 400, "invalid-request");
        isProblem(
                Api.as(officer)
                        .contentType("application/json")
                        .body(notice("BRAND", brand, "SERVICE", DATA))
                        .post("/notices")
                        .then(),
                400,
                "idempotency-key-missing");
        given().get("/notices?controller=nobody").then().statusCode(400);
        given().get("/notices").then().statusCode(400).body("errors.parameter", hasItem("controller"));
        given().get("/notices?first=0&controller=brand:" + brand).then().statusCode(400);
        given().get("/notices?after=rubbish&controller=brand:" + brand).then().statusCode(400);
    }

    @Test
    void theSameKeyPublishesOnceAndAnotherPayloadUnderItIsRefused() {
        // Given
        Map<String, Object> body = notice("BRAND", brand, "SERVICE", DATA);
        var officer = Tokens.privacyOfficer();
        String sha = Api.post(officer, "/notices", body, "key-" + brand)
                .statusCode(201)
                .extract()
                .path("sha256");
        // Then
        Api.post(officer, "/notices", body, "key-" + brand).statusCode(201).body("sha256", is(sha));
        body.put("title", "Other");
        isProblem(Api.post(officer, "/notices", body, "key-" + brand), 422, "idempotency-key-reused");
    }

    private ValidatableResponse publish(Map<String, Object> body) {
        return Api.post(Tokens.privacyOfficer(), "/notices", body);
    }

    @SuppressWarnings("unchecked")
    private static void remove(Map<String, Object> body, String pointer) {
        List<String> steps = List.of(pointer.substring(1).split("/", -1));
        Map<String, Object> at = body;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = (Map<String, Object>) at.get(step);
        }
        at.remove(steps.getLast());
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, String part, String field, Object value) {
        ((Map<String, Object>) body.get(part)).put(field, value);
    }
}
