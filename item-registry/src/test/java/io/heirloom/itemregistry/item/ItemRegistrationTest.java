package io.heirloom.itemregistry.item;

import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.itemBody;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.newItem;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.verify;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class ItemRegistrationTest {

    @Test
    void registeredPieceHasItsFactsItsHistoryAndItsLink() {
        // Given
        var item = newItem(model());
        // When
        var answer = post(item.brand().admin(), "/items", itemBody(item));
        // Then
        answer.statusCode(201)
                .header("Location", endsWith("/items/" + item.id()))
                .body("gtin", is(item.model().gtin()))
                .body("serial", is(item.serial()))
                .body("brandId", is(item.brand().id().toString()))
                .body("modelId", is(item.model().id().toString()))
                .body("digitalLink", endsWith("/01/" + item.model().gtin() + "/21/" + item.serial()))
                .body("identifiers.value", contains("Q301-00042"))
                .body("manufacturedOn", is("2026-02-01"))
                .body("facilityGln", is(item.brand().gln()))
                .body("materials.name", contains("steel"))
                .body("disposition", is("active"))
                .body("persistentDispositions", empty())
                .body("version", is(0));
        get("/items/" + item.id() + "/events")
                .body("items.bizStep", contains("commissioning"))
                .body("items.seq", contains(0));
    }

    @ParameterizedTest
    @CsvSource({
        "gtin, 09521101100012, /gtin, gtin-check-digit",
        "gtin, 095211011000, /gtin, gtin-check-digit",
        "serial, 123456789012345678901, /serial, serial-length",
        "serial, '', /serial, serial-required",
        "serial, 'QM 39', /serial, serial-characters",
        "serial, ＱＭ３９, /serial, serial-characters",
        "facilityGln, 9521101000017, /facilityGln, gln-check-digit",
        "originCountry, Schweiz, /originCountry, country-code"
    })
    void badValueIsRefusedByFieldAndRule(String field, String value, String pointer, String rule) {
        ItemFixture item = newItem(model());
        namesRule(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), field, value)),
                        400,
                        "invalid-request"),
                pointer,
                rule);
        isProblem(get("/items/" + item.id()), 404, "item-not-found");
    }

    @Test
    void pieceMadeInTheFutureIsRefused() {
        var item = newItem(model());
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        namesRule(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "manufacturedOn", soon)),
                        400,
                        "invalid-request"),
                "/manufacturedOn",
                "not-in-future");
    }

    @Test
    void gtinNeedsAModel() {
        var item = newItem(model());
        String unknown = item.brand().gtin(10_000 - 1);
        namesRule(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "gtin", unknown)),
                        422,
                        "gtin-without-model"),
                "/gtin",
                "gtin-registered");
    }

    @Test
    void identifierIsCheckedByItsKind() {
        var item = newItem(model());
        var vins = List.of(Map.of("type", "CASE", "value", "C-1"), Map.of("type", "VIN", "value", "0KSGT2AA2T1000012"));
        namesRule(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "identifiers", vins)),
                        400,
                        "invalid-request"),
                "/identifiers/1/value",
                "vin-check-digit");
        var unknown = List.of(Map.of("type", "PASSPORT", "value", "1"));
        namesField(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "identifiers", unknown)),
                        400,
                        "invalid-request"),
                "/identifiers/0/type");
    }

    @Test
    void vinIsTakenOnce() {
        var vin = List.of(Map.of("type", "VIN", "value", "1M8GDM9AXKP042788"));
        var first = newItem(model());
        post(first.brand().admin(), "/items", with(itemBody(first), "identifiers", vin))
                .statusCode(201);
        var second = newItem(first.model());
        isProblem(post(first.brand().admin(), "/items", with(itemBody(second), "identifiers", vin)), 409, "vin-taken");
        isProblem(get("/items/" + second.id()), 404, "item-not-found");
    }

    @Test
    void serialIsTakenOncePerGtin() {
        var first = item();
        var second = new ItemFixture(UUID.randomUUID(), first.model(), first.serial());
        isProblem(post(first.brand().admin(), "/items", itemBody(second)), 409, "serial-number-taken");

        var sameId = new ItemFixture(first.id(), first.model(), "OTHER-1");
        isProblem(post(first.brand().admin(), "/items", itemBody(sameId)), 409, "item-id-taken");

        var sameSerial = new ItemFixture(UUID.randomUUID(), model(first.brand()), first.serial());
        post(first.brand().admin(), "/items", itemBody(sameSerial)).statusCode(201);
    }

    @Test
    void refusedRegistrationLeavesNothingBehind() {
        var item = item();
        var twin = new ItemFixture(UUID.randomUUID(), item.model(), item.serial());
        isProblem(post(item.brand().admin(), "/items", itemBody(twin)), 409, "serial-number-taken");
        for (String path : List.of("", "/events", "/credential", "/evidence")) {
            get(item.brand().admin(), "/items/" + twin.id() + path).statusCode(404);
        }
        verify(item).body("outcome", is("CONFIRMED"));
    }
}
