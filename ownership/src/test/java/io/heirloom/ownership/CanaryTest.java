package io.heirloom.ownership;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.ownership.Suite.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.testing.log.LogCapture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A word that stands in every personal field is found nowhere else: no log, event, leaf, metric, error or column. */
@QuarkusTest
@WithPostgres
class CanaryTest {

    private static final String CANARY = "kanarie";

    @Inject
    Suite suite;

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final Person amelie = Person.named(CANARY + "-amelie");
    private final Person lina = Person.named(CANARY + "-lina");
    private final List<String> answers = new ArrayList<>();

    @Test
    void personalWordsStayWhereTheyBelong() throws SQLException {
        Logger ours = Logger.getLogger("io.heirloom");
        Level before = ours.getLevel();
        ours.setLevel(Level.ALL);
        try (var log = LogCapture.open()) {
            // When
            UUID item = liveALife();
            await().atMost(Suite.PATIENCE).until(() -> suite.toldOthers().stream()
                    .anyMatch(message -> message.contains(item.toString()) && message.contains("loss.lifted")));
            // Then
            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        } finally {
            ours.setLevel(before);
        }
        assertThat(answers).hasSizeGreaterThan(10).noneMatch(answer -> answer.contains(CANARY));
        assertThat(suite.toldOthers()).noneMatch(message -> message.contains(CANARY));
        assertThat(suite.leaves()).noneMatch(leaf -> leaf.contains(CANARY));
        assertThat(RestAssured.get(metrics).asString()).contains("jvm").doesNotContain(CANARY);
        String hex = HexFormat.of().formatHex(CANARY.getBytes(UTF_8));
        assertThat(everyRow()).isNotEmpty().noneMatch(row -> row.contains(CANARY) || row.contains(hex));
    }

    /** Every personal field of every write once, refused ones as well. */
    private UUID liveALife() {
        UUID brand = suite.brand();
        var vault = Vaults.with(amelie, "givenName", CANARY);
        vault.put("familyName", CANARY);
        vault.put(
                "addresses",
                List.of(Map.of(
                        "label",
                        CANARY,
                        "lines",
                        List.of(CANARY),
                        "postalCode",
                        CANARY,
                        "city",
                        CANARY,
                        "country",
                        "CH")));
        keep(write(amelie.token(), vault).put("/vault").then().statusCode(200));
        keep(write(amelie.token(), vault).put("/vault").then().statusCode(409));
        vault.put("email", CANARY + " is no address");
        vault.put("phone", CANARY);
        keep(write(amelie.token(), vault).put("/vault").then().statusCode(400));
        keep(write(amelie.token(), "{\"givenName\":\"" + CANARY)
                .put("/vault")
                .then()
                .statusCode(400));
        keep(write(amelie.token(), Map.of("version", CANARY))
                .put("/vault")
                .then()
                .statusCode(400));

        UUID item = suite.piece(brand);
        var sale = Offers.sale(item, amelie);
        keep(offer(Tokens.clientAdvisor(brand), sale).statusCode(201));
        keep(offer(Tokens.clientAdvisor(brand), Offers.sale(item, lina)).statusCode(409));
        keep(accept(amelie.token(), sale.id()).statusCode(200));
        var gift = Offers.gift(item, lina).titleVersion(2);
        keep(offer(amelie.token(), gift).statusCode(201));
        keep(post(lina.token(), "/transfers/" + gift.id() + "/decline", Map.of("version", 0))
                .statusCode(200));
        keep(as(lina.token())
                .queryParam("direction", "INCOMING")
                .get("/transfers/mine")
                .then()
                .statusCode(200));

        UUID report = UUID.randomUUID();
        var loss = new LinkedHashMap<>(Suite.loss(report, item, "MISSING"));
        loss.put("lostOn", LocalDate.now(ZoneOffset.UTC).toString());
        loss.put("place", CANARY);
        loss.put("policeReference", CANARY);
        loss.put("statement", CANARY);
        keep(post(amelie.token(), "/loss-reports", loss).statusCode(201));
        loss.put("level", CANARY);
        keep(post(amelie.token(), "/loss-reports", loss).statusCode(400));
        var escalation = Map.of("policeReference", CANARY, "place", CANARY, "statement", CANARY);
        keep(post(amelie.token(), "/loss-reports/" + report + "/escalation", escalation)
                .statusCode(200));
        keep(post(amelie.token(), "/loss-reports/" + report + "/lift", Map.of("reason", CANARY))
                .statusCode(200));
        return item;
    }

    private void keep(ValidatableResponse answer) {
        answers.add(answer.extract().asString());
    }

    private List<String> everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : strings(connection, "select tablename from pg_tables where schemaname = 'public'")) {
                rows.addAll(strings(connection, "select row_to_json(t)::text from " + table + " t"));
            }
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
