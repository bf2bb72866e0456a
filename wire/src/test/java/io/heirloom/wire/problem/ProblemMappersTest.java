package io.heirloom.wire.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.testing.problem.Problems;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@io.heirloom.testing.token.WithTokens
class ProblemMappersTest {

    @Test
    void domainRefusalKeepsItsCodeAndDetail() {
        var answer =
                given().contentType("application/json").post("/sample/taken").then();
        Problems.isProblem(answer, 409, "sample-taken")
                .body("detail", is("A-1"))
                .body("errors", nullValue());
    }

    @Test
    void ruleRefusalIs422() {
        var answer =
                given().contentType("application/json").post("/sample/refused").then();
        Problems.isProblem(answer, 422, "request-refused").body("detail", is("B-2"));
    }

    @Test
    void malformedJsonIsTold() {
        Problems.isProblem(post("{\"serial\":"), 400, "malformed-json");
    }

    @Test
    void emptyBodyIsTold() {
        Problems.isProblem(post(""), 400, "invalid-request");
    }

    @Test
    void beanValidationNamesFieldAndRule() {
        var answer = post("{\"serial\":\" \",\"number\":2,\"inners\":[{\"name\":\"a\"},{\"name\":\"\"}]}");
        Problems.isProblem(answer, 400, "invalid-request");
        Problems.namesRule(answer, "/serial", "not-blank");
        Problems.namesRule(answer, "/inners/1/name", "not-blank");
    }

    @Test
    void valueTypeRefusalPointsAtItsField() {
        var answer = post("{\"serial\":\"A-1\",\"number\":3}");
        Problems.isProblem(answer, 400, "invalid-request");
        Problems.namesRule(answer, "/number", "even");
    }

    @Test
    void unknownFieldIsRefused() {
        var answer = post("{\"serial\":\"A-1\",\"colour\":\"red\"}");
        Problems.isProblem(answer, 400, "invalid-request");
        Problems.namesField(answer, "/colour");
    }

    @Test
    void wrongTypeNamesTheField() {
        var answer = post("{\"serial\":\"A-1\",\"inners\":\"none\"}");
        Problems.isProblem(answer, 400, "invalid-request");
        Problems.namesField(answer, "/inners");
    }

    @Test
    void unknownPathAndBadIdAreNotFound() {
        Problems.isProblem(given().get("/nowhere").then(), 404, "not-found");
        Problems.isProblem(given().get("/sample/things/17").then(), 404, "not-found");
    }

    @Test
    void wrongMethodAndMediaTypeAreTold() {
        Problems.isProblem(given().delete("/sample").then(), 405, "method-not-allowed");
        Problems.isProblem(
                given().contentType("text/plain").body("x").post("/sample").then(), 415, "unsupported-media-type");
    }

    @Test
    void unexpectedFailureTellsNothingOfTheInside() {
        var answer = given().header("X-Request-Id", "my-request-1")
                .get("/sample/broken")
                .then();
        Problems.isProblem(answer, 500, "unexpected")
                .body("requestId", is("my-request-1"))
                .body("detail", nullValue())
                .body(not(containsString("secret")));
    }

    @Test
    void hostileRequestIdIsReplaced() {
        given().header("X-Request-Id", "<script>alert(1)</script>")
                .get("/sample/things/17")
                .then()
                .header("X-Request-Id", not(containsString("script")));
    }

    @Test
    void pagesAreWalkedByCursor() {
        String next = given().queryParam("first", 20)
                .get("/sample/numbers")
                .then()
                .body("items.size()", is(20))
                .extract()
                .path("nextCursor");
        String last = given().queryParam("after", next)
                .get("/sample/numbers")
                .then()
                .body("items[0]", is(20))
                .extract()
                .path("nextCursor");
        given().queryParam("after", last)
                .get("/sample/numbers")
                .then()
                .body("items.size()", is(5))
                .body("nextCursor", nullValue());
    }

    @Test
    void pageSizeAndCursorAreBounded() {
        var tooMany = given().queryParam("first", 101).get("/sample/numbers").then();
        Problems.isProblem(tooMany, 400, "invalid-request")
                .body("errors.parameter", contains("first"))
                .body("errors.pointer", contains(nullValue()))
                .body("errors.rule", contains("max"));
        var tooLong = given().queryParam("after", "a".repeat(513))
                .get("/sample/numbers")
                .then();
        Problems.isProblem(tooLong, 400, "invalid-request")
                .body("errors.parameter", contains("after"))
                .body("errors.rule", contains("size"));
        var broken = given().queryParam("after", "%%%").get("/sample/numbers").then();
        Problems.isProblem(broken, 400, "invalid-request").body("errors.parameter", hasItem("after"));
    }

    @Test
    void manyListsAreReadAtOnceAndGoneOnWithOneByOne() {
        // Given
        List<UUID> parents = List.of(UUID.randomUUID(), UUID.randomUUID());
        // When
        var answer = given().queryParam("id", parents)
                .queryParam("first", 20)
                .get("/sample/numbers/of-each")
                .then()
                .statusCode(200)
                .body("items.of", is(parents.stream().map(UUID::toString).toList()))
                .body("items[1].items.size()", is(20))
                .body("nextCursor", nullValue())
                .extract();
        // Then
        given().queryParam("after", answer.<String>path("items[1].nextCursor"))
                .get("/sample/numbers")
                .then()
                .body("items[0]", is(20));
        given().queryParam("id", parents)
                .queryParam("first", 100)
                .get("/sample/numbers/of-each")
                .then()
                .body("items[0].items.size()", is(45))
                .body("items[0].nextCursor", nullValue());
    }

    @Test
    void manyListsAtOnceAreBounded() {
        var ids = Stream.generate(UUID::randomUUID).limit(101).toList();
        refusedParameter(Map.of(), "id", "not-empty");
        refusedParameter(Map.of("id", ids), "id", "size");
        refusedParameter(Map.of("id", ids.subList(0, 1), "first", 0), "first", "min");
        refusedParameter(Map.of("id", ids.subList(0, 21), "first", 100), "first", "rows");
        refusedParameter(Map.of("id", ids.subList(0, 1), "after", "MQ"), "after", "one-list");
    }

    private static void refusedParameter(Map<String, Object> parameters, String name, String rule) {
        Problems.isProblem(
                        given().queryParams(parameters)
                                .get("/sample/numbers/of-each")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors.parameter", contains(name))
                .body("errors.rule", contains(rule));
    }

    @Test
    void tokenIsNeededAndChecked() {
        Problems.isProblem(given().get("/sample/whoami").then(), 401, "unauthenticated");
        var good = Tokens.owner("ada").audience("wire");
        Problems.isProblem(with(good.audience("other"), "/sample/whoami"), 401, "unauthenticated");
        Problems.isProblem(with(good.expired(), "/sample/whoami"), 401, "unauthenticated");
        Problems.isProblem(with(good.forged(), "/sample/whoami"), 401, "unauthenticated");
        Problems.isProblem(with(good.fromIssuer("https://elsewhere.test"), "/sample/whoami"), 401, "unauthenticated");
        with(good, "/sample/whoami")
                .statusCode(200)
                .body("email", is("ada@people.test"))
                .body("strong", is(true));
    }

    @Test
    void optionalTokenMayBeAbsentButNotBroken() {
        given().get("/sample/maybe").then().statusCode(200).body(is("false"));
        with(Tokens.owner("ada").audience("wire"), "/sample/maybe").body(is("true"));
        Problems.isProblem(with(Tokens.owner("ada").forged(), "/sample/maybe"), 401, "unauthenticated");
    }

    @Test
    void roleAndOrganisationAreChecked() {
        var brand = java.util.UUID.randomUUID();
        Problems.isProblem(with(Tokens.owner("ada").audience("wire"), "/sample/brand"), 403, "forbidden");
        Problems.isProblem(with(Tokens.of("x", "brand-admin").audience("wire"), "/sample/brand"), 403, "forbidden");
        with(Tokens.brandAdmin(brand).audience("wire"), "/sample/brand")
                .statusCode(200)
                .body(containsString(brand.toString()));
    }

    @Test
    void weakOrOldSignInIsAskedToStepUp() {
        var ada = Tokens.owner("ada").audience("wire");
        Problems.isProblem(with(ada.weak(), "/sample/strong"), 401, "assurance-insufficient")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        var old = ada.signedInAt(java.time.Instant.now().minusSeconds(3600));
        Problems.isProblem(with(old, "/sample/strong"), 401, "assurance-insufficient");
        with(ada, "/sample/strong").statusCode(200);
    }

    @Test
    void signInThatIsYetToComeIsNotFresh() {
        var ada = Tokens.owner("ada").audience("wire");
        var ahead = ada.signedInAt(java.time.Instant.now().plusSeconds(30));
        with(ahead, "/sample/strong").statusCode(200);
        var future = ada.signedInAt(java.time.Instant.parse("2100-01-01T00:00:00Z"));
        Problems.isProblem(with(future, "/sample/strong"), 401, "assurance-insufficient");
    }

    @Test
    void stepUpIsToldWhichLevelAndHowFresh() {
        Problems.isProblem(
                        with(Tokens.owner("ada").audience("wire").weak(), "/sample/strong"),
                        401,
                        "assurance-insufficient")
                .header("WWW-Authenticate", containsString("acr_values=\"strong\""))
                .header("WWW-Authenticate", containsString("max_age=\"900\""));
    }

    @Test
    void unverifiedEmailIsNoEmail() {
        with(Tokens.owner("eve").unverifiedEmail("ada@people.test").audience("wire"), "/sample/whoami")
                .body("email", is(""));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/sample")
                .then();
    }

    private static ValidatableResponse with(Tokens token, String path) {
        return given().auth().oauth2(token.sign()).get(path).then();
    }
}
