package io.heirloom.testing.problem;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;

/** Assertions on problem bodies (RFC 9457), the same in every service's tests. */
public final class Problems {

    private Problems() {}

    /** The answer is a problem of this status and code. */
    public static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", is(code))
                .body("type", is("urn:heirloom:problem:" + code))
                .body("status", is(status));
    }

    /** The answer is a problem that names this field of the body. */
    public static ValidatableResponse namesField(ValidatableResponse answer, String pointer) {
        return answer.body("errors.pointer", hasItem(pointer));
    }

    /** The answer is a problem that names this field of the body and this rule. */
    public static ValidatableResponse namesRule(ValidatableResponse answer, String pointer, String rule) {
        return namesField(answer, pointer).body("errors.find { it.pointer == '" + pointer + "' }.rule", is(rule));
    }
}
