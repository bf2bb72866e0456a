package io.heirloom.consent;

import static io.heirloom.testing.problem.Problems.isProblem;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint that reads a body, against bodies that are none. */
@QuarkusTest
@WithPostgres
class BadInputTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Tokens OWNER = Tokens.owner("bad-input");
    private static final Tokens ADVISOR = Tokens.clientAdvisor(ID);

    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of("/notices", Tokens.privacyOfficer()),
                Arguments.of("/access-requests", ADVISOR),
                Arguments.of("/access-requests/" + ID + "/delivery", OWNER),
                Arguments.of("/access-requests/" + ID + "/grant", OWNER),
                Arguments.of("/consent-records/" + ID + "/withdrawal", OWNER),
                Arguments.of("/decisions", ADVISOR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void whatIsNoJsonIsRefused(String path, Tokens caller) {
        isProblem(send(caller, "text/plain", "7f6b", path), 415, "unsupported-media-type");
        isProblem(send(caller, "application/json", "{\"id\":", path), 400, "malformed-json");
        isProblem(send(caller, "application/json", "", path), 400, "invalid-request");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void oversizedBodyIsRefused(String path, Tokens caller) {
        String large = "{\"id\":\"" + "x".repeat(70_000) + "\"}";
        isProblem(send(caller, "application/json", large, path), 413, "body-too-large");
    }

    private static ValidatableResponse send(Tokens caller, String type, String body, String path) {
        return Api.as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }
}
