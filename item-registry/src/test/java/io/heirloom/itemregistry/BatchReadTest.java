package io.heirloom.itemregistry;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.modelBody;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry.BrandFixture;
import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.itemregistry.Registry.ModelFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of many pieces or brands at once is what each single read shows, and no more. */
@QuarkusTest
@WithPostgres
class BatchReadTest {

    private static final UUID UNKNOWN = UUID.randomUUID();

    @Test
    void firstEventsOfEachPieceAreThoseOfItsHistory() {
        // Given
        var own = item();
        var other = item();
        for (int i = 0; i < 3; i++) {
            post(own.brand().admin(), "/items/" + own.id() + "/events", eventBody())
                    .statusCode(201);
        }
        // When
        var read = get(own.brand().admin(), "/items/events?first=2&" + ids(own.id(), other.id(), UNKNOWN))
                .statusCode(200)
                .body("nextCursor", nullValue())
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        // Then
        for (ItemFixture one : List.of(own, other)) {
            var alone = get(own.brand().admin(), "/items/" + one.id() + "/events?first=2")
                    .extract()
                    .jsonPath();
            assertThat(page(read, one.id()).get("items")).isEqualTo(alone.getList("items"));
            assertThat(page(read, one.id()).get("nextCursor")).isEqualTo(alone.get("nextCursor"));
        }
        // Then the place and the note of the own piece alone
        assertThat(read.getList(items(own.id(), "note"))).containsExactly(null, "Gasket changed");
        assertThat(read.getList(items(other.id(), "note"))).containsOnlyNulls();
        // Then the cursor goes on in the piece's own history
        get("/items/" + own.id() + "/events?after=" + page(read, own.id()).get("nextCursor"))
                .body("items.seq", contains(2, 3));
    }

    @Test
    void historiesOfManyPiecesArePublicWithoutTheServiceFile() {
        var item = item();
        post(item.brand().admin(), "/items/" + item.id() + "/events", eventBody())
                .statusCode(201);
        get("/items/events?" + ids(item.id()))
                .statusCode(200)
                .body("items[0].items", hasSize(2))
                .body("items[0].items.note", everyItem(nullValue()));
    }

    @Test
    void credentialsGoToThoseWhoMaySeeTheSerialOrKnowIt() {
        // Given
        var own = item();
        var known = item();
        var other = item();
        String asked = ids(own.id(), other.id(), UNKNOWN) + "&id=" + known.id() + ":" + encoded(known.serial()) + "&id="
                + other.id() + ":guess";
        // When
        var read = get(own.brand().admin(), "/items/credentials?" + asked)
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.itemId"))
                .containsExactlyInAnyOrder(own.id().toString(), known.id().toString());
        for (ItemFixture one : List.of(own, known)) {
            String alone = get("/items/" + one.id() + "/credential?serial=" + encoded(one.serial()))
                    .extract()
                    .asString();
            assertThat(read.getString("items.find { it.itemId == '" + one.id() + "' }.document"))
                    .isEqualTo(alone);
        }
        get("/items/credentials?" + ids(own.id())).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void evidenceOfEachPieceIsOpenedForTheSame() {
        // Given
        var own = item();
        var other = item();
        // When
        var read = get(own.brand().advisor(), "/items/evidence?" + ids(own.id(), other.id(), UNKNOWN))
                .statusCode(200)
                .body("items.more", everyItem(is(false)))
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.of"))
                .containsExactlyInAnyOrder(own.id().toString(), other.id().toString());
        for (ItemFixture one : List.of(own, other)) {
            var alone = get(own.brand().advisor(), "/items/" + one.id() + "/evidence")
                    .extract()
                    .jsonPath();
            assertThat(page(read, one.id()).get("events")).isEqualTo(alone.getList("events"));
        }
        get("/items/evidence?id=" + other.id() + ":" + encoded(other.serial()))
                .body("items[0].events[0].parts[0].keySet()", org.hamcrest.Matchers.hasItem("salt"));
    }

    @Test
    void firstModelsOfEachBrandAreThoseOfItsList() {
        // Given
        BrandFixture three = brand();
        BrandFixture one = brand();
        IntStream.range(0, 3).forEach(i -> {
            var model = new ModelFixture(UUID.randomUUID(), three, three.gtin(i));
            post(three.admin(), "/models", modelBody(model)).statusCode(201);
        });
        model(one);
        // When
        var read = get("/brands/models?first=2&" + ids(three.id(), one.id(), UNKNOWN))
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        for (UUID id : List.of(three.id(), one.id(), UNKNOWN)) {
            var alone = get("/models?first=2&brand=" + id).extract().jsonPath();
            assertThat(page(read, id).get("items")).isEqualTo(alone.getList("items"));
            assertThat(page(read, id).get("nextCursor")).isEqualTo(alone.get("nextCursor"));
        }
    }

    @Test
    void keysOfManyBrandsArePublicWithTheirCompromise() {
        // Given
        BrandFixture two = brand();
        BrandFixture one = brand();
        UUID newer = UUID.randomUUID();
        post(two.admin(), "/brands/" + two.id() + "/keys", Map.of("id", newer)).statusCode(201);
        post(
                        two.admin(),
                        "/brands/" + two.id() + "/keys/" + newer + "/compromise",
                        Map.of("compromisedAt", "2026-01-01T00:00:00Z"))
                .statusCode(200);
        // When
        var read = get("/brands/keys?" + ids(two.id(), one.id(), UNKNOWN))
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        String ofTwo = "items.findAll { it.brandId == '" + two.id() + "' }";
        assertThat(read.getList(ofTwo + ".compromisedAt")).containsExactly("2026-01-01T00:00:00Z", null);
        assertThat(read.getList(ofTwo + ".id")).hasSize(2).startsWith(newer.toString());
        assertThat(read.getList("items.findAll { it.brandId == '" + one.id() + "' }"))
                .hasSize(1);
        assertThat(read.getList(ofTwo + ".verificationMethod"))
                .containsExactlyInAnyOrderElementsOf(
                        get("/brands/" + two.id() + "/did.json").extract().<List<Object>>path("verificationMethod.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/events", "/items/credentials", "/items/evidence", "/brands/models", "/brands/keys"})
    void aBatchIsBounded(String path) {
        var hundred = Stream.generate(UUID::randomUUID).limit(100).toArray(UUID[]::new);
        get(path + "?first=20&" + ids(hundred)).statusCode(200);
        isProblem(get(path), 400, "invalid-request").body("errors.parameter", contains("id"));
        isProblem(get(path + "?" + ids(hundred) + "&" + ids(UNKNOWN)), 400, "invalid-request")
                .body("errors.parameter", contains("id"));
        isProblem(get(path + "?id=17"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/events", "/brands/models"})
    void cursorsAndManyRowsBelongToOneList(String path) {
        isProblem(get(path + "?after=MQ&" + ids(UNKNOWN)), 400, "invalid-request")
                .body("errors.parameter", contains("after"));
        var many = Stream.generate(UUID::randomUUID).limit(21).toArray(UUID[]::new);
        isProblem(get(path + "?first=100&" + ids(many)), 400, "invalid-request")
                .body("errors.parameter", contains("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/events", "/items/credentials", "/items/evidence"})
    void aBrokenTokenIsRefused(String path) {
        isProblem(get(Tokens.owner("x").expired(), path + "?" + ids(UNKNOWN)), 401, "unauthenticated");
    }

    private static Map<String, Object> page(JsonPath read, UUID of) {
        return read.getMap("items.find { it.of == '" + of + "' }");
    }

    private static String items(UUID of, String field) {
        return "items.find { it.of == '" + of + "' }.items." + field;
    }

    private static String ids(UUID... ids) {
        return Stream.of(ids).map(id -> "id=" + id).collect(Collectors.joining("&"));
    }

    private static String encoded(String serial) {
        return URLEncoder.encode(serial, StandardCharsets.UTF_8);
    }
}
