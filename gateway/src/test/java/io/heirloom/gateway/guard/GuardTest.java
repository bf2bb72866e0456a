package io.heirloom.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.testing.token.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
class GuardTest {

    @Inject
    GuardConfig limits;

    @Test
    void onlyPostAndOptionsAreAnswered() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "HEAD")) {
            given().request(method, "/graphql").then().statusCode(405).header("Allow", equalTo("POST, OPTIONS"));
        }
        given().options("/graphql").then().statusCode(204).header("Allow", equalTo("POST, OPTIONS"));
    }

    @Test
    void webSocketsAreRefused() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/graphql")
                .then()
                .statusCode(405);
    }

    @Test
    void onlyJsonInUtf8IsTaken() {
        for (String type :
                List.of("text/plain", "application/graphql", "application/json; charset=latin1", "application/jsonx")) {
            given().header("Content-Type", type)
                    .config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(type, ContentType.TEXT)
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .body("{}")
                    .post("/graphql")
                    .then()
                    .statusCode(415)
                    .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        }
    }

    @Test
    void anAnswerThatTheClientDoesNotAcceptIsNotSent() {
        given().contentType("application/json")
                .accept("text/html")
                .body("{}")
                .post("/graphql")
                .then()
                .statusCode(406);
    }

    @Test
    void aLargeBodyIsRefused() {
        json("{\"query\":\"{ __typename }\",\"extensions\":{\"pad\":\"" + "x".repeat(limits.bodyBytes()) + "\"}}")
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void aBodyOfAnotherShapeIsRefused() {
        for (String body : List.of(
                "",
                "[]",
                "not json",
                "[{\"query\":\"{ __typename }\"}]",
                "{}",
                "{\"query\":1}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"operationName\":1}",
                "{\"query\":\"{ __typename }\",\"extensions\":\"x\"}")) {
            json(body)
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("MALFORMED_REQUEST"));
        }
    }

    @Test
    void aLongDocumentIsRefused() {
        refused("{ __typename } #" + "x".repeat(limits.documentCharacters()), "DOCUMENT_TOO_LARGE");
        refused("{ " + "__typename ".repeat(limits.tokens()) + "}", "DOCUMENT_TOO_LARGE");
    }

    @Test
    void aBrokenDocumentIsRefusedWithItsPlace() {
        Graph.ask("{ verify( }")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("SYNTAX_ERROR"))
                .body("errors[0].locations[0].line", equalTo(1));
    }

    @Test
    void manyFragmentsAreRefused() {
        var query = new StringBuilder("{ __typename }");
        for (int i = 0; i <= limits.fragments(); i++) {
            query.append(" fragment f").append(i).append(" on Query { __typename }");
        }
        refused(query.toString(), "TOO_MANY_FRAGMENTS");
    }

    @Test
    void manyAliasesAreRefusedEvenInFragments() {
        var query = new StringBuilder("{ models { nodes { ...f } } } fragment f on ProductModel {");
        for (int i = 0; i <= limits.aliases(); i++) {
            query.append(" a").append(i).append(": name");
        }
        refused(query.append(" }").toString(), "TOO_MANY_ALIASES");
    }

    @Test
    void manyDirectivesAreRefused() {
        refused("{ __typename " + "@skip(if: false) ".repeat(limits.directives() + 1) + "}", "TOO_MANY_DIRECTIVES");
    }

    @Test
    void manyRootFieldsAreRefused() {
        var query = new StringBuilder("{ ...f } fragment f on Query {");
        for (int i = 0; i <= limits.rootFields(); i++) {
            query.append(" a").append(i).append(": __typename");
        }
        refused(query.append(" }").toString(), "TOO_MANY_ROOT_FIELDS");
    }

    @Test
    void aMutationHasOneFieldAtItsRoot() {
        String one = ": brandKeyAdd(brandId: \"x\", idempotencyKey: \"k\") { userErrors { code } }";
        refused("mutation { a" + one + " b" + one + " }", "TOO_MANY_MUTATIONS");
    }

    @Test
    void deepNestingIsRefusedEvenThroughFragments() {
        String deep =
                "models { nodes { brand { models { nodes { brand { models { nodes { brand { ...f } } } } } } } } }";
        refused("{ " + deep + " } fragment f on Brand { models { nodes { name } } }", "TOO_DEEP");
    }

    @Test
    void aDocumentNestedBeyondTheParserIsRefused() {
        refused("{ a ".repeat(200) + "}".repeat(200), "TOO_DEEP");
    }

    @Test
    void muchAtOnceIsRefusedHoweverItIsWritten() {
        String rows = "nodes { name gtin category description care originCountry }";
        refused("{ models(first: 100) { " + rows + " } }", "TOO_COSTLY");
        Graph.ask(null, "query q($n: Int! = 5) { models(first: $n) { " + rows + " } }", Map.of("n", 90))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("TOO_COSTLY"));
        Graph.ask(null, "query q($n: Int! = 5) { models(first: $n) { " + rows + " } }", Map.of("n", 2))
                .statusCode(200);
    }

    @Test
    void aPageLargerThanAllowedIsRefused() {
        refused("{ models(first: " + (limits.pageSize() + 1) + ") { nodes { name } } }", "PAGE_TOO_LARGE");
        refused("{ models(first: 99999999999999999999) { nodes { name } } }", "PAGE_TOO_LARGE");
    }

    @Test
    void aFragmentCycleIsRefused() {
        refused("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "FRAGMENT_CYCLE");
    }

    @Test
    void aDocumentThatDoesNotFitTheSchemaIsRefusedWithoutNamingWhatWould() {
        Graph.ask("{ verifi(gtin: \"1\") }")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].message", not(org.hamcrest.Matchers.containsString("verify")));
    }

    @Test
    void aVariableOfTheWrongTypeIsRefused() {
        Graph.ask(null, "query q($n: Int!) { models(first: $n) { nodes { name } } }", Map.of("n", "many"))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"))
                .body("data", nullValue());
    }

    @Test
    void variablesInsideAnInputAreCheckedToo() {
        String query =
                "mutation m($input: ModelRegisterInput!) { modelRegister(input: $input, idempotencyKey: \"k\") { userErrors { code } } }";
        for (Map<String, Object> input : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("gtin", 1, "name", "n", "category", "WATCH", "originCountry", "CH"),
                Map.of("gtin", "1", "name", "n", "category", "BOAT", "originCountry", "CH"),
                Map.of("gtin", "1", "name", "n", "category", "WATCH", "originCountry", "CH", "colour", "red"))) {
            Graph.ask(null, query, Map.of("input", input))
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
        }
    }

    @Test
    void olderClientsGetTwoHundredForARefusedDocument() {
        given().contentType("application/json")
                .accept("application/json")
                .body(Map.of("query", "{ nothing }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/json; charset=utf-8"))
                .body("errors[0].extensions.code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void introspectionNeedsAToken() {
        refused("{ __schema { types { name } } }", "INTROSPECTION_DISABLED");
        refused("{ ...f } fragment f on Query { __type(name: \"Item\") { name } }", "INTROSPECTION_DISABLED");
        Graph.ask(Tokens.owner("amelie"), graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
                .statusCode(200)
                .body("data.__schema.queryType.name", equalTo("Query"));
    }

    @Test
    void typenameIsNoIntrospection() {
        Graph.ask("{ __typename }").statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @Test
    void aTokenThatIsNotValidIsRefusedEvenForPublicAnswers() {
        for (Tokens token : List.of(
                Tokens.owner("amelie").expired(),
                Tokens.owner("amelie").forged(),
                Tokens.owner("amelie").audience("ownership"),
                Tokens.owner("amelie").fromIssuer("https://elsewhere.test"))) {
            Graph.ask(token, "{ __typename }")
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void aFragmentBombIsRefused() {
        String bomb = Bombs.fragments(10, 8);
        assertThat(bomb.length()).isLessThan(1_024);
        refused(bomb, "TOO_COSTLY");
    }

    @Test
    void refusalsNameNoLimit() {
        Graph.ask(Bombs.fragments(10, 8))
                .body("errors.message", everyItem(not(org.hamcrest.Matchers.matchesPattern(".*\\d.*"))))
                .body("errors.extensions.code", hasItem("TOO_COSTLY"));
    }

    private static void refused(String query, String code) {
        Graph.ask(query)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo(code))
                .body("data", nullValue());
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").accept(Graph.NEWER).body(body);
    }
}
