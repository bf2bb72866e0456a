package io.heirloom.consent;

import static io.restassured.RestAssured.given;

import io.heirloom.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** HTTP as the tests speak it: a token, a fresh idempotency key on every write. */
public final class Api {

    private Api() {}

    public static ValidatableResponse post(Tokens caller, String path, Object body) {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse post(Tokens caller, String path, Object body, String key) {
        RequestSpecification request = as(caller).header("Idempotency-Key", key);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post(path)
                .then();
    }

    public static ValidatableResponse get(Tokens caller, String path) {
        return as(caller).get(path).then();
    }

    public static RequestSpecification as(Tokens caller) {
        return given().auth().oauth2(caller.sign());
    }
}
