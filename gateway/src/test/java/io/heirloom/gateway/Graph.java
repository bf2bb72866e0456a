package io.heirloom.gateway;

import static io.restassured.RestAssured.given;

import io.heirloom.testing.token.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** GraphQL over HTTP, as a client speaks it. */
public final class Graph {

    public static final String NEWER = "application/graphql-response+json";

    private Graph() {}

    /** A query without a token. */
    public static ValidatableResponse ask(String query) {
        return ask(null, query, Map.of());
    }

    public static ValidatableResponse ask(Tokens token, String query) {
        return ask(token, query, Map.of());
    }

    public static ValidatableResponse ask(Tokens token, String query, Map<String, Object> variables) {
        var request = given().contentType("application/json")
                .accept(NEWER)
                .body(Map.of("query", query, "variables", variables));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.sign());
        }
        return request.post("/graphql").then();
    }
}
