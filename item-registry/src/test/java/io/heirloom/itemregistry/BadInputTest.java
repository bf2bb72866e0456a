package io.heirloom.itemregistry;

import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.itemBody;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.newItem;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.heirloom.itemregistry.AuthorisationTest.Call;
import io.heirloom.itemregistry.AuthorisationTest.Write;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every write: malformed, oversized, incomplete, with unknown fields; text in every script and with control characters. */
@QuarkusTest
@WithPostgres
class BadInputTest {

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonIsRefused(Write write) {
        Call call = write.prepare();
        for (String body : List.of("{\"id\":", "not json", "{\"id\":\"x\",}", "[", "\u0000")) {
            send(call, body).statusCode(400);
        }
        isProblem(send(call, "{\"id\":"), 400, "malformed-json");
        isProblem(send(call, "not json"), 400, "malformed-json");
        post(call.allowed(), call.path(), call.body()).statusCode(call.created());
    }

    @ParameterizedTest
    @EnumSource
    void emptyAndForeignBodiesAreRefused(Write write) {
        Call call = write.prepare();
        for (String body : List.of("", "null", "[]", "7", "\"text\"", "{}")) {
            send(call, body).statusCode(400).contentType("application/problem+json");
        }
        isProblem(
                given().auth()
                        .oauth2(call.allowed().sign())
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType("text/plain")
                        .body("x")
                        .post(call.path())
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @EnumSource
    void everyRequiredFieldIsNamedWhenItIsMissing(Write write) {
        Call call = write.prepare();
        List<String> optional = List.of("identifiers", "materials", "care", "description", "readPoint", "note");
        for (String field : call.body().keySet()) {
            if (!optional.contains(field)) {
                namesField(
                        isProblem(
                                post(call.allowed(), call.path(), with(call.body(), field, null)),
                                400,
                                "invalid-request"),
                        "/" + field);
            }
        }
        post(call.allowed(), call.path(), call.body()).statusCode(call.created());
    }

    @ParameterizedTest
    @EnumSource
    void unknownFieldsAndWrongTypesAreNamed(Write write) {
        Call call = write.prepare();
        namesField(
                isProblem(
                        post(call.allowed(), call.path(), with(call.body(), "colour", "red")), 400, "invalid-request"),
                "/colour");
        for (String field : call.body().keySet()) {
            Object wrongType = call.body().get(field) instanceof Map ? 7 : Map.of("a", List.of(1));
            namesField(
                    isProblem(
                            post(call.allowed(), call.path(), with(call.body(), field, wrongType)),
                            400,
                            "invalid-request"),
                    "/" + field);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oversizedBodyIsRefused(Write write) throws IOException, InterruptedException {
        Call call = write.prepare();
        String large = "{\"id\":\"" + "x".repeat(300 * 1024) + "\"}";
        // Asks before it sends the body, so that the answer is read and not lost in a broken pipe.
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + call.path()))
                            .version(HttpClient.Version.HTTP_1_1)
                            .expectContinue(true)
                            .header("Authorization", "Bearer " + call.allowed().sign())
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(large))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Méridienne", "メリディエンヌ 手入れ", "ساعة يد ثمينة", "שעון יוקרה", "часы «Меридиен»", "手表保养", "ρολόι",
                "घड़ी", "นาฬิกา", "시계", "😀 𝔊 👩‍👩‍👧", "e\u0301 stays apart", "'; drop table item; --",
                        "<b>&amp;</b>",
                "\\u0041 {{x}} ${y}"
            })
    void textOfEveryScriptComesBackIntact(String text) {
        var item = newItem(model());
        var materials = List.of(Map.of("name", text));
        post(item.brand().admin(), "/items", with(with(itemBody(item), "care", text), "materials", materials))
                .statusCode(201);
        get("/items/" + item.id()).body("care", is(text)).body("materials[0].name", is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "bell\u0007", "\u001b[31mred", "del\u007f", "nel\u0085", "half\ud83d", "tab\t"})
    void controlCharactersAreRefused(String text) {
        var item = newItem(model());
        var call = new Call("/items", Map.of(), item.brand().admin());
        String care = json(with(itemBody(item), "care", "@@"), text);
        namesField(isProblem(send(call, care), 400, "invalid-request"), "/care");
        String name = json(with(itemBody(item), "materials", List.of(Map.of("name", "@@"))), text);
        namesField(isProblem(send(call, name), 400, "invalid-request"), "/materials/0/name");
        isProblem(get("/items/" + item.id()), 404, "item-not-found");
    }

    @Test
    void tooLongTextIsNamed() {
        var item = newItem(model());
        namesField(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "care", "x".repeat(4001))),
                        400,
                        "invalid-request"),
                "/care");
        var many = Collections.nCopies(21, Map.of("type", "CASE", "value", "1"));
        namesField(
                isProblem(
                        post(item.brand().admin(), "/items", with(itemBody(item), "identifiers", many)),
                        400,
                        "invalid-request"),
                "/identifiers");
    }

    @Test
    void problemsTellNothingFromInside() {
        var item = item();
        String answer =
                post(item.brand().admin(), "/items", itemBody(item)).extract().asString();
        assertThat(answer).doesNotContain("Exception", "select", "insert", "io.heirloom", "constraint", "_key", "_pk");
    }

    /** The body with its {@code @@} replaced by the text, every character escaped. */
    private static String json(Map<String, Object> body, String text) {
        String escaped = text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        return new JsonObject(body).encode().replace("@@", escaped);
    }

    private static ValidatableResponse send(Call call, String body) {
        return given().auth()
                .oauth2(call.allowed().sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(call.path())
                .then();
    }
}
