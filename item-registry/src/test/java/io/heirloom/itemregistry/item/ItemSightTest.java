package io.heirloom.itemregistry.item;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry;
import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ItemSightTest {

    @Test
    void serialAndIdentifiersAreHiddenFromThosePassingBy() {
        var item = item();
        var callers = List.of(
                Tokens.owner("amelie"),
                Tokens.dealerStaff(UUID.randomUUID()),
                brand().admin(),
                Tokens.brandAnalyst(item.brand().id()),
                Tokens.privacyOfficer(),
                Tokens.auditor(),
                Tokens.lawEnforcement("police"));
        get("/items/" + item.id())
                .statusCode(200)
                .body("gtin", is(item.model().gtin()))
                .body("manufacturedOn", is("2026-02-01"))
                .body("serial", nullValue())
                .body("digitalLink", nullValue())
                .body("identifiers", empty());
        for (Tokens caller : callers) {
            for (String path :
                    List.of("/items/" + item.id(), "/items?id=" + item.id(), "/items/" + item.id() + "/events")) {
                String body = get(caller, path).statusCode(200).extract().asString();
                assertThat(body).doesNotContain(item.serial()).doesNotContain("Q301-00042");
            }
        }
    }

    @Test
    void theBrandsAdvisorsAndAdminsSeeAll() {
        var item = item();
        for (Tokens caller : List.of(item.brand().advisor(), item.brand().admin())) {
            get(caller, "/items/" + item.id())
                    .body("serial", is(item.serial()))
                    .body("identifiers.type", contains("MOVEMENT"));
            get(caller, "/items?id=" + item.id())
                    .body("items.serial", contains(item.serial()))
                    .body("items[0].identifiers.value", contains("Q301-00042"));
        }
    }

    @Test
    void whoAsksBySerialSeesTheSerialButNoFurtherIdentifier() {
        var item = item();
        get("/items?gtin=" + item.model().gtin() + "&serial=" + item.serial())
                .statusCode(200)
                .body("items.id", contains(item.id().toString()))
                .body("items.serial", contains(item.serial()))
                .body("items[0].identifiers", empty());
        get("/items?gtin=" + item.model().gtin() + "&serial=" + item.serial() + "X")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void batchAnswersWhatIsKnownAndTakesAtMostAHundred() {
        var model = model();
        var known = List.of(item(model), item(model), item(model));
        String asked = known.stream().map(item -> "id=" + item.id()).collect(Collectors.joining("&", "/items?", ""));
        String strangers =
                IntStream.range(0, 97).mapToObj(_ -> "&id=" + UUID.randomUUID()).collect(Collectors.joining());
        get(asked + strangers)
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(
                                known.stream().map(item -> item.id().toString()).toArray()));
        String tooMany = IntStream.range(0, 101)
                .mapToObj(_ -> "id=" + UUID.randomUUID())
                .collect(Collectors.joining("&", "/items?", ""));
        isProblem(get(tooMany), 400, "invalid-request");
        isProblem(get("/items"), 400, "invalid-request").body("errors.rule", contains("one-of"));
    }

    @Test
    void aBrandsPiecesArePagedWithoutGapOrRepeat() {
        // Given
        var model = model();
        var registered = IntStream.range(0, 7)
                .mapToObj(_ -> item(model).id().toString())
                .sorted()
                .toList();
        // When
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = get(
                    model.brand().advisor(),
                    "/items?first=3&brand=" + model.brand().id() + after);
            seen.addAll(page.statusCode(200).extract().path("items.id"));
            page.body("items[0].identifiers", hasSize(1));
            String cursor = page.extract().path("nextCursor");
            after = cursor == null ? null : "&after=" + cursor;
        }
        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(registered).doesNotHaveDuplicates();
    }

    @Test
    void analystPagesWithoutSerials() {
        ItemFixture item = item();
        get(
                        Tokens.brandAnalyst(item.brand().id()),
                        "/items?brand=" + item.brand().id())
                .statusCode(200)
                .body("items.id", contains(item.id().toString()))
                .body("items[0].serial", nullValue());
    }

    @Test
    void serialWithReservedCharactersIsFoundAndLinked() {
        var item = new ItemFixture(UUID.randomUUID(), model(), "QCP-01/99+%&?");
        Registry.post(item.brand().admin(), "/items", Registry.itemBody(item))
                .statusCode(201)
                .body("digitalLink", containsString("/21/QCP-01%2F99%2B%25%26%3F"));
        Registry.verify(item).body("outcome", is("CONFIRMED")).body("item.serial", is(item.serial()));
    }

    @Test
    void unknownPieceIsNotFound() {
        isProblem(get("/items/" + UUID.randomUUID()), 404, "item-not-found")
                .body("detail", not(containsString("select")));
    }
}
