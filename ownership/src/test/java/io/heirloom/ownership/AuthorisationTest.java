package io.heirloom.ownership;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint against every kind of caller who may not use it. */
@QuarkusTest
@WithPostgres
class AuthorisationTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Set<String> HOLDERS =
            Set.of("owner", "client-advisor", "brand-admin", "dealer-staff", "dealer-admin");
    private static final Set<String> HOLDERS_AND_POLICE =
            Set.of("owner", "client-advisor", "brand-admin", "dealer-staff", "dealer-admin", "law-enforcement");
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

    private record Endpoint(String method, String path, Object body, Set<String> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Endpoint> endpoints() {
        var person = Person.named("lina");
        var answer = Map.of("version", 0);
        return List.of(
                new Endpoint("PUT", "/vault", Vaults.of(person), Set.of("owner")),
                new Endpoint("GET", "/vault", null, Set.of("owner")),
                new Endpoint("GET", "/vault/preview?category=IDENTITY", null, Set.of("owner")),
                new Endpoint("GET", "/titles/mine", null, HOLDERS),
                new Endpoint("GET", "/titles/" + ID + "/chain", null, HOLDERS),
                new Endpoint("GET", "/titles/chain?id=" + ID, null, HOLDERS),
                new Endpoint("GET", "/items/evidence?id=" + ID, null, HOLDERS),
                new Endpoint("POST", "/transfers", Offers.sale(ID, person).body(), HOLDERS),
                new Endpoint("POST", "/transfers/" + ID + "/acceptance", answer, HOLDERS),
                new Endpoint("POST", "/transfers/" + ID + "/decline", answer, HOLDERS),
                new Endpoint("POST", "/transfers/" + ID + "/cancellation", answer, HOLDERS),
                new Endpoint("GET", "/transfers/mine?direction=INCOMING", null, HOLDERS),
                new Endpoint("GET", "/transfers?id=" + ID, null, HOLDERS),
                new Endpoint("POST", "/custodies", Suite.custody(ID, ID, 1, "LOAN", ID), HOLDERS),
                new Endpoint("POST", "/custodies/" + ID + "/return", answer, HOLDERS),
                new Endpoint("POST", "/loss-reports", Suite.loss(ID, ID, "STOLEN"), HOLDERS_AND_POLICE),
                new Endpoint(
                        "POST",
                        "/loss-reports/" + ID + "/escalation",
                        Map.of("policeReference", "PV-1"),
                        HOLDERS_AND_POLICE),
                new Endpoint("POST", "/loss-reports/" + ID + "/lift", Map.of("reason", "found"), HOLDERS_AND_POLICE),
                new Endpoint("GET", "/loss-reports/mine", null, HOLDERS_AND_POLICE),
                new Endpoint(
                        "GET",
                        "/owner-data?item=" + ID + "&purpose=SERVICE&category=IDENTITY",
                        null,
                        Set.of("client-advisor", "dealer-staff")),
                new Endpoint("GET", "/erasures/mine", null, Set.of("owner")),
                new Endpoint("GET", "/erasures/" + ID, null, Set.of("owner", "privacy-officer", "auditor")),
                new Endpoint("GET", "/items/" + ID + "/evidence", null, HOLDERS));
    }

    static Stream<Endpoint> allEndpoints() {
        return Stream.concat(
                endpoints().stream(),
                Stream.of(
                        new Endpoint(
                                "POST", "/erasures", Map.of("id", ID.toString()), Set.of("owner", "privacy-officer")),
                        new Endpoint("GET", "/titles?item=" + ID, null, Set.copyOf(ROLES))));
    }

    static Stream<Arguments> wrongRoles() {
        return endpoints().stream().flatMap(endpoint -> ROLES.stream()
                .filter(role -> !endpoint.allowed().contains(role))
                .map(role -> Arguments.of(endpoint, role)));
    }

    /** Paths that name an object nobody has: the answer is the same as for somebody else's. */
    static Stream<Endpoint> othersObjects() {
        return endpoints().stream()
                .filter(endpoint -> endpoint.path().contains(ID + "/") || "POST".equals(endpoint.method()));
    }

    @ParameterizedTest
    @MethodSource("allEndpoints")
    void callerWithoutAValidTokenIsUnknown(Endpoint endpoint) {
        isProblem(call(endpoint, null), 401, "unauthenticated");
        var token = token("owner");
        isProblem(call(endpoint, token.audience("consent")), 401, "unauthenticated");
        isProblem(call(endpoint, token.expired()), 401, "unauthenticated");
        isProblem(call(endpoint, token.fromIssuer("https://other.test/realms/heirloom")), 401, "unauthenticated");
        isProblem(call(endpoint, token.forged()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("wrongRoles")
    void callerInTheWrongRoleIsRefused(Endpoint endpoint, String role) {
        isProblem(call(endpoint, token(role)), 403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("othersObjects")
    void othersObjectsAreUnknown(Endpoint endpoint) {
        call(endpoint, token(endpoint.allowed().contains("owner") ? "owner" : "client-advisor"))
                .statusCode(404);
    }

    @Test
    void staffOfOtherOrganisationsAreStrangers() {
        for (Tokens stranger : List.of(
                Tokens.brandAdmin(UUID.randomUUID()),
                Tokens.clientAdvisor(UUID.randomUUID()),
                Tokens.dealerStaff(UUID.randomUUID()))) {
            othersObjects().forEach(endpoint -> call(endpoint, stranger).statusCode(404));
        }
    }

    private static Tokens token(String role) {
        var token = Tokens.of("matrix-" + role, role).strong();
        return switch (role) {
            case "client-advisor", "brand-analyst", "brand-admin" -> token.organisation("brand:" + UUID.randomUUID());
            case "dealer-staff", "dealer-admin" -> token.organisation("dealer:" + UUID.randomUUID());
            default -> token;
        };
    }

    private static ValidatableResponse call(Endpoint endpoint, Tokens token) {
        RequestSpecification request = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (token != null) {
            request.auth().oauth2(token.sign());
        }
        if (endpoint.body() != null) {
            request.body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.path()).then();
    }
}
