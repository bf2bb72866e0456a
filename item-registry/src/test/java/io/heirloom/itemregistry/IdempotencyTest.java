package io.heirloom.itemregistry;

import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.itemBody;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.newItem;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.verify;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.heirloom.itemregistry.AuthorisationTest.Call;
import io.heirloom.itemregistry.AuthorisationTest.Write;
import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every write: key missing, repeated, reused for another payload, and by simultaneous twins. */
@QuarkusTest
@WithPostgres
class IdempotencyTest {

    @ParameterizedTest
    @EnumSource
    void keyIsNeeded(Write write) {
        Call call = write.prepare();
        isProblem(
                given().auth()
                        .oauth2(call.allowed().sign())
                        .contentType(ContentType.JSON)
                        .body(call.body())
                        .post(call.path())
                        .then(),
                400,
                "idempotency-key-missing");
        post(call.allowed(), call.path(), call.body()).statusCode(call.created());
    }

    @ParameterizedTest
    @EnumSource
    void repetitionGivesTheSameAnswer(Write write) {
        Call call = write.prepare();
        var key = UUID.randomUUID().toString();
        String first = post(call.allowed(), call.path(), call.body(), key)
                .statusCode(call.created())
                .extract()
                .asString();
        String second = post(call.allowed(), call.path(), call.body(), key)
                .statusCode(call.created())
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void keyIsBoundToItsPayload(Write write) {
        Call call = write.prepare();
        var key = UUID.randomUUID().toString();
        post(call.allowed(), call.path(), call.body(), key).statusCode(call.created());
        Map<String, Object> other = new LinkedHashMap<>(call.body());
        other.replaceAll((field, value) -> switch (field) {
            case "id" -> UUID.randomUUID();
            case "compromisedAt" -> "2025-01-01T00:00:00Z";
            default -> value;
        });
        isProblem(post(call.allowed(), call.path(), other, key), 422, "idempotency-key-reused");
    }

    @Test
    void keyIsBoundToItsPath() {
        var item = item();
        var other = item(item.model());
        var key = UUID.randomUUID().toString();
        var body = eventBody();
        post(item.brand().admin(), "/items/" + item.id() + "/events", body, key).statusCode(201);
        isProblem(
                post(item.brand().admin(), "/items/" + other.id() + "/events", body, key),
                422,
                "idempotency-key-reused");
        get("/items/" + other.id() + "/events").body("items", hasSize(1));
    }

    @Test
    void refusedWriteMayBeTriedAgainWithTheSameKey() {
        var item = newItem(model());
        var key = UUID.randomUUID().toString();
        var bad = Registry.with(itemBody(item), "serial", "bad serial");
        isProblem(post(item.brand().admin(), "/items", bad, key), 400, "invalid-request");
        post(item.brand().admin(), "/items", itemBody(item), key).statusCode(201);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        var mine = newItem(model());
        var theirs = newItem(model());
        var key = UUID.randomUUID().toString();
        post(mine.brand().admin(), "/items", itemBody(mine), key).statusCode(201);
        post(theirs.brand().admin(), "/items", itemBody(theirs), key)
                .statusCode(201)
                .body("id", is(theirs.id().toString()));
    }

    @Test
    void simultaneousTwinsRegisterOnePiece() throws InterruptedException {
        var item = newItem(model());
        var key = UUID.randomUUID().toString();
        Map<Integer, Long> answers = together(16, () -> post(item.brand().admin(), "/items", itemBody(item), key)
                .extract()
                .statusCode());
        assertThat(answers.keySet()).isSubsetOf(201, 409);
        assertThat(answers).containsKey(201);
        verify(item).body("outcome", is("CONFIRMED"));
        get(item.brand().admin(), "/items?brand=" + item.brand().id()).body("items", hasSize(1));
    }

    @Test
    void ofSimultaneousStrangersOneGetsTheSerial() throws InterruptedException {
        var model = model();
        Map<Integer, Long> answers = together(16, () -> post(
                        model.brand().admin(), "/items", itemBody(new ItemFixture(UUID.randomUUID(), model, "SAME-1")))
                .extract()
                .statusCode());
        assertThat(answers).containsEntry(201, 1L).containsEntry(409, 15L);
        get(model.brand().admin(), "/items?brand=" + model.brand().id()).body("items", hasSize(1));
    }

    private static Map<Integer, Long> together(int times, Callable<Integer> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls =
                    IntStream.range(0, times).mapToObj(_ -> call).toList();
            return threads.invokeAll(calls).stream()
                    .collect(Collectors.groupingBy(answer -> answer.resultNow(), Collectors.counting()));
        }
    }
}
