package io.heirloom.ownership;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.write;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write against bodies and headers that no client should send. */
@QuarkusTest
@WithPostgres
class BadInputTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Person AMELIE = Person.named("amelie");
    private static final String TRANSFERS = "/transfers";
    private static final String LOSS = "/loss-reports";
    private static final String CUSTODIES = "/custodies";

    @Inject
    DataSource database;

    static Stream<Arguments> writes() {
        var answer = Map.<String, Object>of("version", 0);
        return Stream.of(
                Arguments.of("PUT", "/vault", Vaults.of(AMELIE)),
                Arguments.of("POST", TRANSFERS, Offers.sale(ID, AMELIE).body()),
                Arguments.of("POST", TRANSFERS + "/" + ID + "/acceptance", answer),
                Arguments.of("POST", TRANSFERS + "/" + ID + "/decline", answer),
                Arguments.of("POST", TRANSFERS + "/" + ID + "/cancellation", answer),
                Arguments.of("POST", CUSTODIES, Suite.custody(ID, ID, 1, "LOAN", ID)),
                Arguments.of("POST", CUSTODIES + "/" + ID + "/return", answer),
                Arguments.of("POST", LOSS, Suite.loss(ID, ID, "STOLEN")),
                Arguments.of("POST", LOSS + "/" + ID + "/escalation", Map.of("policeReference", "PV-1")),
                Arguments.of("POST", LOSS + "/" + ID + "/lift", Map.of("reason", "found")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("writes")
    void everyWriteRefusesWhatIsNoRequest(String method, String path, Map<String, Object> body) {
        isProblem(as(AMELIE.token()).body(body).request(method, path).then(), 400, "idempotency-key-missing");
        isProblem(
                as(AMELIE.token())
                        .header("Idempotency-Key", "x".repeat(300))
                        .body(body)
                        .request(method, path)
                        .then(),
                400,
                "idempotency-key-malformed");
        isProblem(write(AMELIE.token(), "{\"id\":").request(method, path).then(), 400, "malformed-json");
        isProblem(write(AMELIE.token(), "{}").request(method, path).then(), 400, "invalid-request");
        isProblem(write(AMELIE.token(), "null").request(method, path).then(), 400, "invalid-request");
        var unknownField = new LinkedHashMap<>(body);
        unknownField.put("colour", "red");
        namesField(
                isProblem(
                        write(AMELIE.token(), unknownField)
                                .request(method, path)
                                .then(),
                        400,
                        "invalid-request"),
                "/colour");
        var large = new LinkedHashMap<>(body);
        large.put("colour", "x".repeat(70_000));
        isProblem(write(AMELIE.token(), large).request(method, path).then(), 413, "body-too-large");
        isProblem(
                write(AMELIE.token(), "version=1")
                        .contentType("text/plain")
                        .request(method, path)
                        .then(),
                415,
                "unsupported-media-type");
    }

    static Stream<Arguments> fields() {
        Map<String, Object> transfer = Offers.sale(ID, AMELIE).body();
        Map<String, Object> custody = Suite.custody(ID, ID, 1, "LOAN", ID);
        Map<String, Object> loss = Suite.loss(ID, ID, "STOLEN");
        var email = AMELIE.email();
        return Stream.of(
                Arguments.of(TRANSFERS, transfer, "id", "no uuid", "/id"),
                Arguments.of(TRANSFERS, transfer, "reason", "THEFT", "/reason"),
                Arguments.of(TRANSFERS, transfer, "jurisdiction", "XX", "/jurisdiction"),
                Arguments.of(TRANSFERS, transfer, "jurisdiction", "ch", "/jurisdiction"),
                Arguments.of(TRANSFERS, transfer, "titleVersion", null, "/titleVersion"),
                Arguments.of(TRANSFERS, transfer, "price", money(0, "CHF"), "/price/minor"),
                Arguments.of(TRANSFERS, transfer, "price", money(-5, "CHF"), "/price/minor"),
                Arguments.of(TRANSFERS, transfer, "price", money(Long.MAX_VALUE, "CHF"), "/price/minor"),
                Arguments.of(TRANSFERS, transfer, "price", money(5, "CHX"), "/price/currency"),
                Arguments.of(TRANSFERS, transfer, "expiresAt", "tomorrow", "/expiresAt"),
                Arguments.of(TRANSFERS, transfer, "recipient", Map.of(), "/recipient/name"),
                Arguments.of(TRANSFERS, transfer, "recipient", Map.of("name", "A"), "/recipient/email"),
                Arguments.of(TRANSFERS, transfer, "recipient", person("A\u0007", email), "/recipient/name"),
                Arguments.of(TRANSFERS, transfer, "recipient", person("A", "nobody"), "/recipient/email"),
                Arguments.of(TRANSFERS, transfer, "recipient", person("A".repeat(201), email), "/recipient/name"),
                Arguments.of(
                        TRANSFERS,
                        transfer,
                        "recipient",
                        Map.of("name", "A", "email", email, "organisation", party("DEALER")),
                        "/recipient"),
                Arguments.of(
                        TRANSFERS,
                        transfer,
                        "recipient",
                        Map.of("organisation", party("OWNER")),
                        "/recipient/organisation/kind"),
                Arguments.of(CUSTODIES, custody, "purpose", "THEFT", "/purpose"),
                Arguments.of(CUSTODIES, custody, "custodian", Map.of("kind", "DEALER"), "/custodian/id"),
                Arguments.of(CUSTODIES, custody, "until", "2020-01-01", "/until"),
                Arguments.of(LOSS, loss, "level", "GONE", "/level"),
                Arguments.of(LOSS, loss, "lostOn", "2999-01-01", "/lostOn"),
                Arguments.of(LOSS, loss, "lostOn", "2026-13-41", "/lostOn"),
                Arguments.of(LOSS, loss, "place", "x".repeat(201), "/place"),
                Arguments.of(LOSS, loss, "statement", "a\u0000b", "/statement"),
                Arguments.of(LOSS, loss, "policeReference", "", "/policeReference"));
    }

    @ParameterizedTest(name = "{0} {4}")
    @MethodSource("fields")
    void badFieldIsNamed(String path, Map<String, Object> body, String field, Object value, String pointer) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        namesField(isProblem(post(path, changed), 400, "invalid-request"), pointer);
    }

    @Test
    void idInThePathMustBeAUuid() {
        post("/transfers/abc/acceptance", Map.of("version", 0)).statusCode(404);
        as(AMELIE.token()).get("/titles/abc/chain").then().statusCode(404);
    }

    @Test
    void listsRefuseBadPaging() {
        for (String first : List.of("0", "101", "-1")) {
            isProblem(
                    as(AMELIE.token())
                            .queryParam("first", first)
                            .get("/titles/mine")
                            .then(),
                    400,
                    "invalid-request");
        }
        isProblem(
                as(Tokens.owner("x"))
                        .queryParam("direction", "INCOMING")
                        .queryParam("after", "AAAA")
                        .get("/transfers/mine")
                        .then(),
                400,
                "invalid-request");
        isProblem(as(AMELIE.token()).get("/transfers/mine").then(), 400, "invalid-request");
        isProblem(as(AMELIE.token()).get("/transfers").then(), 400, "invalid-request");
        isProblem(as(AMELIE.token()).get("/titles").then(), 400, "invalid-request");
    }

    /** The item and the ids of all these requests are unknown, so whatever had been written would be about them. */
    @AfterEach
    void nothingWasWritten() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select (select count(*) from transfer where item_id = ? or id = ?)
                             + (select count(*) from custody where id = ?)
                             + (select count(*) from loss_report where id = ?)
                             + (select count(*) from vault where owner_id = ?)
                             + (select count(*) from journal_event where stream = ?)""")) {
            for (int i = 1; i <= 6; i++) {
                statement.setObject(i, i == 5 ? AMELIE.ownerId() : ID);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    private static ValidatableResponse post(String path, Object body) {
        return write(AMELIE.token(), body).post(path).then();
    }

    private static Map<String, Object> money(long minor, String currency) {
        return Map.of("minor", minor, "currency", currency);
    }

    private static Map<String, Object> person(String name, String email) {
        return Map.of("name", name, "email", email);
    }

    private static Map<String, Object> party(String kind) {
        return Map.of("kind", kind, "id", ID.toString());
    }
}
