package io.heirloom.dealernetwork;

import static io.heirloom.dealernetwork.Network.as;
import static io.heirloom.dealernetwork.Network.dealerBody;
import static io.heirloom.dealernetwork.Network.get;
import static io.heirloom.dealernetwork.Network.grantBody;
import static io.heirloom.dealernetwork.Network.listingBody;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agroal.api.AgroalDataSource;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a problem that names the field, and nothing written. */
@QuarkusTest
@WithPostgres
class BadInputTest {
    private static final UUID BRAND = UUID.randomUUID();
    private static final UUID DEALER = UUID.randomUUID();
    private static final String CONTROL = "bell\u0007";

    @Inject
    AgroalDataSource database;

    static Stream<Arguments> badFields() {
        return Stream.of(
                arguments("/dealers", "/gln", "9521900000072"),
                arguments("/dealers", "/gln", "952190000007"),
                arguments("/dealers", "/gln", "x".repeat(14)),
                arguments("/dealers", "/name", " "),
                arguments("/dealers", "/name", CONTROL),
                arguments("/dealers", "/name", "n".repeat(121)),
                arguments("/dealers", "/city", "c".repeat(81)),
                arguments("/dealers", "/city", null),
                arguments("/dealers", "/country", "XX"),
                arguments("/dealers", "/country", "ch"),
                arguments("/dealers", "/country", "Switzerland"),
                arguments("/dealers", "/kind", "BOUTIQUE"),
                arguments("/dealers", "/id", "no-uuid"),
                arguments("/dealers", "/id", null),
                arguments("/dealers", "/surprise", "unknown"),
                arguments("/authorisations", "/dealerId", null),
                arguments("/authorisations", "/activities", List.of()),
                arguments("/authorisations", "/activities/0", List.of("SELLING")),
                arguments("/authorisations", "/countries", List.of()),
                arguments("/authorisations", "/countries/1", List.of("CH", "ZZ")),
                arguments("/authorisations", "/models/0", List.of("no-uuid")),
                arguments("/authorisations", "/validFrom", null),
                arguments("/authorisations", "/validFrom", "yesterday"),
                arguments("/authorisations", "/validFrom", "2026-02-30"),
                arguments("/authorisations", "/validTo", "2019-12-31"),
                arguments("/stock", "/itemId", null),
                arguments("/stock", "/itemId", "17"),
                arguments("/stock", "/id", null),
                arguments("/listings", "/price", null),
                arguments("/listings", "/price/minor", Map.of("minor", 0, "currency", "CHF")),
                arguments("/listings", "/price/minor", Map.of("minor", -1, "currency", "CHF")),
                arguments("/listings", "/price/minor", Map.of("currency", "CHF")),
                arguments("/listings", "/price/currency", Map.of("minor", 100, "currency", "CHFR")),
                arguments("/listings", "/description", ""),
                arguments("/listings", "/description", CONTROL),
                arguments("/listings", "/description", "d".repeat(2_001)),
                arguments("/listings", "/itemId", null),
                arguments("/authorisations/" + UUID.randomUUID() + "/suspension", "/reason", " "),
                arguments("/authorisations/" + UUID.randomUUID() + "/suspension", "/reason", "r".repeat(501)),
                arguments("/authorisations/" + UUID.randomUUID() + "/reinstatement", "/version", null),
                arguments("/authorisations/" + UUID.randomUUID() + "/end", "/from", "soon"),
                arguments("/stock/" + UUID.randomUUID() + "/withdrawal", "/version", null),
                arguments("/listings/" + UUID.randomUUID() + "/withdrawal", "/version", "one"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void badFieldIsNamedAndNothingIsWritten(String path, String pointer, Object value) throws SQLException {
        // Given
        var before = rows();
        var body = new HashMap<>(bodyOf(path));
        body.put(pointer.substring(1).replaceAll("/.*", ""), value);
        // When
        var answer = as(tokenOf(path)).body(body).post(path).then();
        // Then
        namesField(isProblem(answer, 400, "invalid-request"), pointer);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dealers", "/authorisations", "/stock", "/listings"})
    void malformedBodiesAreRefused(String path) {
        isProblem(as(tokenOf(path)).body("{\"id\":").post(path).then(), 400, "malformed-json");
        isProblem(as(tokenOf(path)).body("").post(path).then(), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dealers", "/authorisations", "/stock", "/listings"})
    void oversizedBodyIsRefused(String path) {
        isProblem(
                as(tokenOf(path))
                        .body("{\"id\":\"" + "x".repeat(70_000) + "\"}")
                        .post(path)
                        .then(),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dealers",
                "/authorisations",
                "/authorisations/0199a000-0000-7000-8000-0000000000aa/suspension",
                "/authorisations/0199a000-0000-7000-8000-0000000000aa/reinstatement",
                "/authorisations/0199a000-0000-7000-8000-0000000000aa/end",
                "/stock",
                "/stock/0199a000-0000-7000-8000-0000000000aa/withdrawal",
                "/listings",
                "/listings/0199a000-0000-7000-8000-0000000000aa/withdrawal"
            })
    void writeWithoutAnIdempotencyKeyOrOfAnotherMediaTypeIsRefused(String path) {
        var answer = given().contentType(ContentType.JSON)
                .auth()
                .oauth2(tokenOf(path).sign())
                .body(bodyOf(path))
                .post(path)
                .then();
        isProblem(answer, 400, "idempotency-key-missing");
        isProblem(
                as(tokenOf(path))
                        .contentType("text/plain")
                        .body("hello")
                        .post(path)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dealers?first=0",
                "/dealers?first=101",
                "/dealers?first=-1",
                "/listings?first=101",
                "/dealers?after=nonsense",
                "/listings?after=bm90aGluZw",
                "/accreditations?dealer=0199a000-0000-7000-8000-0000000000aa&brand=0199a000-0000-7000-8000-0000000000aa&activity=CPO&country=Japan"
            })
    void badParametersAreRefused(String path) {
        isProblem(get(path), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dealers/17",
                "/dealers?id=17",
                "/listings?item=17",
                "/dealers?first=many",
                "/accreditations?dealer=17&brand=17&activity=CPO",
                "/accreditations?dealer=0199a000-0000-7000-8000-0000000000aa&brand=0199a000-0000-7000-8000-0000000000aa&activity=CPO&on=2026-02-30",
                "/accreditations?dealer=0199a000-0000-7000-8000-0000000000aa&brand=0199a000-0000-7000-8000-0000000000aa&activity=BUYING"
            })
    void unreadableParametersAreAProblemToo(String path) {
        int status = get(path)
                .contentType(org.hamcrest.Matchers.startsWith("application/problem+json"))
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void hundredIdsAreReadAndMoreAreRefused() {
        var hundred = Stream.generate(UUID::randomUUID)
                .limit(100)
                .map(id -> "item=" + id)
                .toList();
        get("/listings?" + String.join("&", hundred)).statusCode(200);
        var ids = Stream.generate(UUID::randomUUID)
                .limit(101)
                .map(id -> "item=" + id)
                .toList();
        isProblem(get("/listings?" + String.join("&", ids)), 400, "invalid-request");
    }

    @Test
    void currencyThatNobodyPaysInIsRefused() throws SQLException {
        var body = new HashMap<>(listingBody(UUID.randomUUID()));
        body.put("price", Map.of("minor", 100, "currency", "XAU"));
        assertThat(as(tokenOf("/listings")).body(body).post("/listings").statusCode())
                .isIn(400, 404);
    }

    private static Tokens tokenOf(String path) {
        if (path.startsWith("/dealers")) {
            return Tokens.registrar();
        }
        return path.startsWith("/authorisations") ? Tokens.brandAdmin(BRAND) : Tokens.dealerStaff(DEALER);
    }

    private static Map<String, Object> bodyOf(String path) {
        if (path.endsWith("/withdrawal")) {
            return Map.of("version", 0);
        }
        if (path.startsWith("/authorisations/")) {
            return Map.of("reason", "Because", "version", 0);
        }
        return switch (path) {
            case "/dealers" -> dealerBody(UUID.randomUUID());
            case "/authorisations" -> grantBody(UUID.randomUUID(), UUID.randomUUID(), "CPO");
            case "/stock" -> Map.of("id", UUID.randomUUID(), "itemId", UUID.randomUUID());
            default -> listingBody(UUID.randomUUID());
        };
    }

    private List<Long> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var counts = statement.executeQuery(
                        "select (select count(*) from dealer), (select count(*) from dealer_authorisation),"
                                + " (select count(*) from authorisation_change), (select count(*) from stock_position),"
                                + " (select count(*) from listing), (select count(*) from journal_event)")) {
            counts.next();
            return Stream.of(1, 2, 3, 4, 5, 6)
                    .map(column -> count(counts, column))
                    .toList();
        }
    }

    private static long count(java.sql.ResultSet counts, int column) {
        try {
            return counts.getLong(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
