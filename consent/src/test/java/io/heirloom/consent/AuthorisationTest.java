package io.heirloom.consent;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint that needs a token: none, a wrong one, a wrong role. */
@QuarkusTest
@WithPostgres
class AuthorisationTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Tokens OWNER = Tokens.owner("authorisation");
    private static final Tokens ADVISOR = Tokens.clientAdvisor(ID);
    private static final Tokens ANALYST = Tokens.brandAnalyst(ID);
    private static final Tokens BRAND_ADMIN = Tokens.brandAdmin(ID);
    private static final Tokens DEALER_STAFF = Tokens.dealerStaff(ID);
    private static final Tokens DEALER_ADMIN = Tokens.dealerAdmin(ID);
    private static final Tokens OFFICER = Tokens.privacyOfficer();
    private static final Tokens AUDITOR = Tokens.auditor();
    private static final Tokens POLICE = Tokens.lawEnforcement("police");
    private static final Tokens REGISTRAR = Tokens.registrar();
    private static final List<Tokens> EVERYBODY = List.of(
            OWNER, ADVISOR, ANALYST, BRAND_ADMIN, DEALER_STAFF, DEALER_ADMIN, OFFICER, AUDITOR, POLICE, REGISTRAR);

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("POST", "/notices", List.of(OFFICER, BRAND_ADMIN)),
                new Endpoint("POST", "/access-requests", List.of(ADVISOR, DEALER_STAFF)),
                new Endpoint("GET", "/access-requests/mine", List.of(OWNER, ADVISOR, DEALER_STAFF)),
                new Endpoint("POST", "/access-requests/" + ID + "/delivery", List.of(OWNER)),
                new Endpoint("POST", "/access-requests/" + ID + "/grant", List.of(OWNER)),
                new Endpoint("POST", "/access-requests/" + ID + "/refusal", List.of(OWNER)),
                new Endpoint("GET", "/consent-records/mine", List.of(OWNER)),
                new Endpoint("GET", "/consent-records/" + ID, List.of(OWNER, ADVISOR, DEALER_STAFF)),
                new Endpoint("GET", "/consent-records/" + ID + "/receipts", List.of(OWNER)),
                new Endpoint("POST", "/consent-records/" + ID + "/withdrawal", List.of(OWNER)),
                new Endpoint("GET", "/consent-records?id=" + ID, List.of(OWNER, ADVISOR, DEALER_STAFF)),
                new Endpoint("GET", "/consent-records/receipts?id=" + ID, List.of(OWNER)),
                new Endpoint("GET", "/consent-records/mine/of-items?id=" + ID, List.of(OWNER)),
                new Endpoint("GET", "/items/evidence?id=" + ID, List.of(OWNER)),
                new Endpoint(
                        "POST",
                        "/decisions",
                        List.of(ADVISOR, ANALYST, BRAND_ADMIN, DEALER_STAFF, DEALER_ADMIN, OFFICER, AUDITOR, POLICE)),
                new Endpoint("GET", "/access-log/mine", List.of(OWNER)),
                new Endpoint("GET", "/items/" + ID + "/evidence", List.of(OWNER)));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutATokenNobodyEnters(Endpoint endpoint) {
        isProblem(endpoint.call(null), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenForAnotherServiceIsRefused(Endpoint endpoint) {
        isProblem(endpoint.call(endpoint.allowed().getFirst().audience("ownership")), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anExpiredTokenIsRefused(Endpoint endpoint) {
        isProblem(endpoint.call(endpoint.allowed().getFirst().expired()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aForgedTokenIsRefused(Endpoint endpoint) {
        isProblem(endpoint.call(endpoint.allowed().getFirst().forged()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenOfAnotherIssuerIsRefused(Endpoint endpoint) {
        var foreign = endpoint.allowed().getFirst().fromIssuer("https://elsewhere.example");
        isProblem(endpoint.call(foreign), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyOtherRoleIsRefused(Endpoint endpoint) {
        EVERYBODY.stream()
                .filter(caller -> !endpoint.allowed().contains(caller))
                .forEach(caller -> isProblem(endpoint.call(caller), 403, "forbidden"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void theRightRoleIsNotRefusedForItsRole(Endpoint endpoint) {
        endpoint.allowed().forEach(caller -> endpoint.call(caller).statusCode(not(anyOf(is(401), is(403)))));
    }

    @Test
    void purposesNoticesAndKeysArePublic() {
        given().get("/purposes").then().statusCode(200);
        given().get("/keys").then().statusCode(200);
        given().get("/notices?controller=brand:" + ID).then().statusCode(200);
        isProblem(given().get("/notices/" + ID + "/versions/1").then(), 404, "notice-not-found");
    }

    record Endpoint(String method, String path, List<Tokens> allowed) {
        ValidatableResponse call(Tokens caller) {
            var request = given();
            if (caller != null) {
                request.auth().oauth2(caller.sign());
            }
            if ("POST".equals(method)) {
                request.header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body("{}");
            }
            return request.request(method, path).then();
        }

        @Override
        public String toString() {
            return method + " " + path.replace(ID.toString(), "{id}");
        }
    }
}
