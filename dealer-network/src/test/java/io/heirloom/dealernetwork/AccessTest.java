package io.heirloom.dealernetwork;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call which endpoint: no token, a token for another service, a forged, foreign or expired one, and every role. */
@QuarkusTest
@WithPostgres
class AccessTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Map<String, Object> CHANGE = Map.of("reason", "Because", "version", 0);
    private static final Map<String, Object> WITHDRAWAL = Map.of("version", 0);
    private static final List<String> ROLES = List.of(
            "owner",
            "client-advisor",
            "brand-analyst",
            "brand-admin",
            "dealer-staff",
            "dealer-admin",
            "privacy-officer",
            "auditor",
            "law-enforcement",
            "registrar");

    private record Endpoint(Method method, String path, Object body, Set<String> roles) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final List<Endpoint> CLOSED = List.of(
            new Endpoint(Method.POST, "/dealers", Network.dealerBody(ID), Set.of("registrar")),
            new Endpoint(Method.POST, "/authorisations", Network.grantBody(ID, ID, "CPO"), Set.of("brand-admin")),
            new Endpoint(Method.POST, "/authorisations/" + ID + "/suspension", CHANGE, Set.of("brand-admin")),
            new Endpoint(Method.POST, "/authorisations/" + ID + "/reinstatement", CHANGE, Set.of("brand-admin")),
            new Endpoint(Method.POST, "/authorisations/" + ID + "/end", CHANGE, Set.of("brand-admin")),
            new Endpoint(Method.GET, "/authorisations/mine", null, Set.of("brand-admin", "brand-analyst")),
            new Endpoint(Method.POST, "/stock", Map.of("id", ID, "itemId", ID), Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(
                    Method.POST, "/stock/" + ID + "/withdrawal", WITHDRAWAL, Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(Method.GET, "/stock/mine", null, Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(Method.POST, "/listings", Network.listingBody(ID), Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(
                    Method.POST, "/listings/" + ID + "/withdrawal", WITHDRAWAL, Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(Method.GET, "/listings/mine", null, Set.of("dealer-staff", "dealer-admin")),
            new Endpoint(Method.GET, "/items/" + ID + "/evidence", null, Set.copyOf(ROLES)),
            new Endpoint(Method.GET, "/items/evidence?id=" + ID, null, Set.copyOf(ROLES)));

    private static final List<String> OPEN = List.of(
            "/dealers",
            "/dealers?id=" + ID,
            "/dealers/" + ID,
            "/dealers/" + ID + "/authorisations",
            "/dealers/authorisations?id=" + ID,
            "/accreditations?dealer=" + ID + "&brand=" + ID + "&activity=CPO",
            "/listings",
            "/listings?item=" + ID);

    static Stream<Endpoint> closed() {
        return CLOSED.stream();
    }

    static Stream<Arguments> closedWithWrongTokens() {
        var right = Tokens.of("anyone", ROLES.toArray(String[]::new)).organisation("brand:" + ID);
        return CLOSED.stream()
                .flatMap(endpoint -> Stream.of(
                        arguments(endpoint, "other audience", right.audience("ownership")),
                        arguments(endpoint, "expired", right.expired()),
                        arguments(endpoint, "forged", right.forged()),
                        arguments(endpoint, "other issuer", right.fromIssuer("https://elsewhere.test"))));
    }

    static Stream<Arguments> closedWithWrongRoles() {
        return CLOSED.stream().flatMap(endpoint -> ROLES.stream()
                .filter(role -> !endpoint.roles().contains(role))
                .map(role -> arguments(endpoint, role)));
    }

    static Stream<Arguments> closedWithRightRoles() {
        return CLOSED.stream().flatMap(endpoint -> endpoint.roles().stream().map(role -> arguments(endpoint, role)));
    }

    static Stream<String> open() {
        return OPEN.stream();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void callWithoutATokenIsUnauthenticated(Endpoint endpoint) {
        isProblem(call(given(), endpoint), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("closedWithWrongTokens")
    void wrongTokenIsUnauthenticated(Endpoint endpoint, String why, Tokens token) {
        isProblem(call(given().auth().oauth2(token.sign()), endpoint), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("closedWithWrongRoles")
    void wrongRoleIsForbidden(Endpoint endpoint, String role) {
        var token = Tokens.of("a-" + role, role).organisation("brand:" + ID);
        isProblem(call(given().auth().oauth2(token.sign()), endpoint), 403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("closedWithRightRoles")
    void rightRoleOfNoOrAWrongOrganisationIsRefusedWhereOneIsNeeded(Endpoint endpoint, String role) {
        if (endpoint.path().equals("/dealers")) {
            return;
        }
        boolean ofBrand = role.startsWith("brand");
        var without = Tokens.of("b-" + role, role);
        var wrong = without.organisation((ofBrand ? "dealer:" : "brand:") + UUID.randomUUID());
        if (endpoint.path().startsWith("/items/evidence")) {
            for (var token : List.of(without, wrong)) {
                call(given().auth().oauth2(token.sign()), endpoint)
                        .statusCode(200)
                        .body("items", empty());
            }
            return;
        }
        int expected = endpoint.path().endsWith("/evidence") ? 404 : 403;
        call(given().auth().oauth2(without.sign()), endpoint).statusCode(expected);
        call(given().auth().oauth2(wrong.sign()), endpoint).statusCode(expected);
    }

    @ParameterizedTest
    @MethodSource("open")
    void publicReadNeedsNoToken(String path) {
        given().get(path).then().statusCode(lessThan(405)).statusCode(org.hamcrest.Matchers.not(401));
    }

    @ParameterizedTest
    @MethodSource("open")
    void brokenTokenIsRefusedOrIgnoredButNeverTrusted(String path) {
        given().auth()
                .oauth2(Tokens.registrar().forged().sign())
                .get(path)
                .then()
                .statusCode(lessThan(500));
    }

    private static ValidatableResponse call(RequestSpecification who, Endpoint endpoint) {
        var request = who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return (endpoint.body() == null ? request : request.body(endpoint.body()))
                .request(endpoint.method(), endpoint.path())
                .then();
    }
}
