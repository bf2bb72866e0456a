package io.heirloom.itemregistry.lifeevent;

import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.heirloom.testing.problem.Problems.namesRule;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class LifeEventTest {

    @Inject
    Pool pool;

    @Test
    void eventJoinsTheHistoryAndMovesThePiecesState() {
        // Given
        var item = item();
        var body = with(with(eventBody(), "bizStep", "destroying"), "disposition", "destroyed");
        // When
        post(item.brand().admin(), path(item), body)
                .statusCode(201)
                .body("seq", is(1))
                .body("note", is("Gasket changed"))
                .body("readPoint", is("9521900900012"));
        // Then
        get(path(item))
                .body("items.seq", contains(0, 1))
                .body("items.bizStep", contains("commissioning", "destroying"))
                .body("items[1].eventTime", is("2026-03-01T10:00:00Z"))
                .body(
                        "items[1].recordedBy",
                        is(Map.of("kind", "BRAND", "id", item.brand().id().toString())));
        get("/items/" + item.id()).body("disposition", is("destroyed")).body("version", is(1));
    }

    @Test
    void placeAndNoteBelongToTheServiceFile() {
        var item = item();
        post(item.brand().admin(), path(item), eventBody()).statusCode(201);
        get(path(item)).body("items.note", everyItem(nullValue())).body("items.readPoint", everyItem(nullValue()));
        get(item.brand().advisor(), path(item)).body("items[1].note", is("Gasket changed"));
    }

    @Test
    void wordsMayComeInCapitals() {
        var item = item();
        post(item.brand().admin(), path(item), with(eventBody(), "bizStep", "REPAIRING"))
                .statusCode(201)
                .body("bizStep", is("repairing"));
    }

    @ParameterizedTest
    @CsvSource({
        "bizStep, polishing, 400, /bizStep, cbv-biz-step",
        "bizStep, commissioning, 422, /bizStep, commissioned-once",
        "disposition, fine, 400, /disposition, cbv-disposition",
        "readPoint, 9521900900013, 400, /readPoint, gln-check-digit"
    })
    void badValueIsRefusedByFieldAndRule(String field, String value, int status, String pointer, String rule) {
        var item = item();
        var answer = post(item.brand().admin(), path(item), with(eventBody(), field, value))
                .statusCode(status);
        namesRule(answer, pointer, rule);
        get(path(item)).body("items", hasSize(1));
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        var item = item();
        String later = Instant.now().plus(1, ChronoUnit.MINUTES).toString();
        namesRule(
                isProblem(
                        post(item.brand().admin(), path(item), with(eventBody(), "eventTime", later)),
                        400,
                        "invalid-request"),
                "/eventTime",
                "not-in-future");
        namesField(
                isProblem(
                        post(item.brand().admin(), path(item), with(eventBody(), "eventTime", "yesterday")),
                        400,
                        "invalid-request"),
                "/eventTime");
    }

    @Test
    void eventIdIsTakenOnceAndUnknownPieceIsNotFound() {
        var item = item();
        var body = eventBody();
        post(item.brand().admin(), path(item), body).statusCode(201);
        isProblem(post(item.brand().admin(), path(item), body), 409, "life-event-id-taken");
        isProblem(
                post(item.brand().admin(), "/items/" + UUID.randomUUID() + "/events", eventBody()),
                404,
                "item-not-found");
        isProblem(get("/items/" + UUID.randomUUID() + "/events"), 404, "item-not-found");
    }

    @Test
    void errorIsDeclaredBesideTheEventWhichStays() {
        // Given
        var item = item();
        var wrong = eventBody();
        post(item.brand().admin(), path(item), wrong).statusCode(201);
        // When
        var declaration = Map.of("eventId", wrong.get("id"), "reason", "incorrect_data");
        post(item.brand().admin(), path(item), with(eventBody(), "errorDeclaration", declaration))
                .statusCode(201);
        // Then
        get(path(item))
                .body("items", hasSize(3))
                .body("items[1].id", is(wrong.get("id").toString()))
                .body("items[2].errorDeclaration.eventId", is(wrong.get("id").toString()))
                .body("items[2].errorDeclaration.reason", is("incorrect_data"));
        isProblem(
                post(item.brand().admin(), path(item), with(eventBody(), "errorDeclaration", declaration)),
                409,
                "event-already-declared-wrong");
    }

    @Test
    void onlyAnEventOfThePieceIsDeclaredWrong() {
        var item = item();
        var other = item();
        var elsewhere = eventBody();
        post(other.brand().admin(), path(other), elsewhere).statusCode(201);
        var declaration = Map.of("eventId", elsewhere.get("id"), "reason", "did_not_occur");
        isProblem(
                post(item.brand().admin(), path(item), with(eventBody(), "errorDeclaration", declaration)),
                422,
                "wrong-event-unknown");
        namesRule(
                isProblem(
                        post(
                                item.brand().admin(),
                                path(item),
                                with(
                                        eventBody(),
                                        "errorDeclaration",
                                        Map.of("eventId", UUID.randomUUID(), "reason", "bored"))),
                        400,
                        "invalid-request"),
                "/errorDeclaration/reason",
                "cbv-error-reason");
    }

    @Test
    void historyIsPagedInOrder() {
        var item = item();
        for (int i = 0; i < 4; i++) {
            post(item.brand().admin(), path(item), eventBody()).statusCode(201);
        }
        String cursor = get(path(item) + "?first=3")
                .body("items.seq", contains(0, 1, 2))
                .extract()
                .path("nextCursor");
        get(path(item) + "?first=3&after=" + cursor)
                .body("items.seq", contains(3, 4))
                .body("nextCursor", nullValue());
    }

    @Test
    void simultaneousEventsAreNumberedWithoutGap() throws InterruptedException {
        var item = item();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(_ -> () -> post(item.brand().admin(), path(item), eventBody())
                            .extract()
                            .statusCode())
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.resultNow()).isEqualTo(201);
            }
        }
        List<Integer> seqs = get(path(item) + "?first=100").extract().path("items.seq");
        assertThat(seqs)
                .containsExactlyElementsOf(IntStream.range(0, 17).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update life_event set biz_step = 'repairing'",
                "update life_event set note = null where seq = 0",
                "delete from life_event",
                "truncate life_event",
                "update credential set document = '{}'",
                "delete from credential",
                "truncate credential",
                "delete from journal_event"
            })
    void historyAndCredentialsCannotBeRewrittenEvenInTheDatabase(String statement) {
        item();
        assertThatThrownBy(() -> pool.query(statement).execute().await().indefinitely())
                .hasMessageMatching("(?s).*(never changed or deleted|append-only).*");
    }

    @Test
    void thereIsNoEndpointToChangeAnEvent() {
        var item = item();
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            given().auth()
                    .oauth2(item.brand().admin().sign())
                    .request(method, path(item))
                    .then()
                    .statusCode(anyOf(is(404), is(405)))
                    .body("code", anyOf(is("not-found"), is("method-not-allowed")));
        }
    }

    private static String path(ItemFixture item) {
        return "/items/" + item.id() + "/events";
    }
}
