package io.heirloom.consent;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.delivered;
import static io.heirloom.consent.Stories.grant;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.consent.Stories.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.log.LogCapture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is personal here, the words to the owner and who she is towards whom, stands nowhere in the clear but in her own answers. */
@QuarkusTest
@WithPostgres
class CanaryTest {

    @Inject
    World world;

    @Test
    void noCanaryReachesLogsErrorsEventsLeavesOrTablesInTheClear() throws Exception {
        // Given
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var owner = Tokens.owner("owner-" + canary);
        UUID brand = world.brand("Quillandre");
        var advisor = Tokens.clientAdvisor(brand);
        UUID item = world.itemOf(brand, owner);
        var notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
        List<String> answers = new ArrayList<>();
        // When
        try (LogCapture log = LogCapture.open()) {
            var body = request(notice, item);
            body.put("message", "Dear " + canary);
            UUID request = asked(advisor, body);
            answers.add(Api.post(advisor, "/access-requests", body)
                    .statusCode(409)
                    .extract()
                    .asString());
            body.put("message", canary + "\u0007");
            answers.add(Api.post(advisor, "/access-requests", body)
                    .statusCode(400)
                    .extract()
                    .asString());
            answers.add(Api.get(advisor, "/access-requests/mine").extract().asString());
            delivered(owner, request, notice);
            String path = "/access-requests/" + request + "/grant";
            UUID record = Api.post(owner, path, grant(notice, SERVICE_DATA))
                    .extract()
                    .jsonPath()
                    .getUUID("id");
            permits(advisor, "SERVICE", owner, item, "IDENTITY");
            answers.add(Api.get(advisor, "/consent-records/" + record).extract().asString());
            withdraw(owner, record);
            assertThat(log.lines()).noneMatch(line -> line.contains(canary));
        }
        // Then
        assertThat(answers).noneMatch(answer -> answer.contains(canary));
        assertThat(answers)
                .noneMatch(answer -> answer.contains(World.ownerId(owner).toString()));
        assertThat(tablesThatHold(canary)).isEmpty();
        assertThat(factsThatName(item))
                .allMatch(facts -> !facts.contains(World.ownerId(owner).toString()));
    }

    private static List<String> tablesThatHold(String canary) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = World.connect();
                var tables = connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                String sql = "select 1 from " + table + " t where t::text like '%" + canary
                        + "%' or encode(convert_to(t::text, 'UTF8'), 'hex') like '%" + hex(canary) + "%'"
                        + " or t::text like '%" + hex(canary) + "%'";
                if (World.query(sql) != null) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** The messages that go to Kafka, as text. */
    private static List<String> factsThatName(UUID item) throws SQLException {
        List<String> facts = new ArrayList<>();
        try (Connection connection = World.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select convert_from(leaf, 'UTF8') from journal_event where stream = '" + item + "'")) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        assertThat(facts).hasSizeGreaterThanOrEqualTo(4);
        return facts;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
