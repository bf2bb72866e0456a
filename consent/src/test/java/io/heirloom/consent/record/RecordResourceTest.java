package io.heirloom.consent.record;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.delivered;
import static io.heirloom.consent.Stories.grant;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.consent.Stories.withdraw;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.consent.Api;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class RecordResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    World world;

    private final Tokens owner = Tokens.owner("owner-" + UUID.randomUUID());
    private UUID brand;
    private Tokens advisor;
    private UUID item;
    private Notice notice;

    @BeforeEach
    void aBrandWithAPieceAndANotice() {
        brand = world.brand("Karsk");
        advisor = Tokens.clientAdvisor(brand);
        item = world.itemOf(brand, owner);
        notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
    }

    @Test
    void manyRecordsAndTheirReceiptsAreReadAtOnceByThoseWhoMaySeeThem() {
        // Given
        UUID withdrawn = granted(advisor, owner, notice, item);
        withdraw(owner, withdrawn).statusCode(200);
        UUID given = granted(advisor, owner, notice, world.itemOf(brand, owner));
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        UUID others = granted(advisor, stranger, notice, world.itemOf(brand, stranger));
        String asked = "?id=" + withdrawn + "&id=" + given + "&id=" + others + "&id=" + UUID.randomUUID();
        // When
        var documents = Api.get(owner, "/consent-records" + asked)
                .statusCode(200)
                .extract()
                .jsonPath();
        var receipts = Api.get(owner, "/consent-records/receipts" + asked)
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(documents.getList("items.id")).containsExactlyInAnyOrder(withdrawn.toString(), given.toString());
        for (UUID record : List.of(withdrawn, given)) {
            assertThat(documents.getString("items.find { it.id == '" + record + "' }.document"))
                    .isEqualTo(text(record, ""));
            assertThat(receipts.getList("items.findAll { it.recordId == '" + record + "' }"))
                    .isEqualTo(Api.get(owner, "/consent-records/" + record + "/receipts")
                            .extract()
                            .jsonPath()
                            .getList("items"));
        }
        assertThat(receipts.getList("items")).hasSize(5);
        assertThat(documents.getMap("items.find { it.id == '" + given + "' }.consent"))
                .isEqualTo(Api.get(owner, "/consent-records/mine")
                        .extract()
                        .jsonPath()
                        .getMap("items.find { it.id == '" + given + "' }"));
        // Then as they stood, too
        Instant granting = eventTime(withdrawn, 2);
        assertThat(Api.get(owner, "/consent-records" + asked + "&at=" + granting)
                        .extract()
                        .jsonPath()
                        .getString("items.find { it.id == '" + withdrawn + "' }.document"))
                .isEqualTo(text(withdrawn, "?at=" + granting));
        Api.get(owner, "/consent-records" + asked + "&at=2020-01-01T00:00:00Z").body("items", hasSize(0));
        // Then staff see the grants they rely on, while these last
        Api.get(advisor, "/consent-records" + asked)
                .statusCode(200)
                .body("items.id", containsInAnyOrder(given.toString(), others.toString()));
        Api.get(Tokens.clientAdvisor(UUID.randomUUID()), "/consent-records" + asked)
                .statusCode(200)
                .body("items", hasSize(0));
        isProblem(Api.get(owner, "/consent-records"), 400, "invalid-request");
        isProblem(Api.get(owner, "/consent-records/receipts"), 400, "invalid-request");
    }

    @Test
    void decisionsAboutManyPiecesAreReadAtOnceAndGoneOnWithPieceByPiece() {
        // Given
        UUID earlier = granted(advisor, owner, notice, item);
        withdraw(owner, earlier).statusCode(200);
        UUID latest = granted(advisor, owner, notice, item);
        UUID second = world.itemOf(brand, owner);
        UUID only = granted(advisor, owner, notice, second);
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        UUID others = world.itemOf(brand, stranger);
        granted(advisor, stranger, notice, others);
        // When
        var read = Api.get(
                        owner, "/consent-records/mine/of-items?first=1&id=" + item + "&id=" + second + "&id=" + others)
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.find { it.of == '" + item + "' }.items.id"))
                .containsExactly(latest.toString());
        assertThat(read.getList("items.find { it.of == '" + second + "' }.items.id"))
                .containsExactly(only.toString());
        assertThat(read.getList("items.find { it.of == '" + others + "' }.items"))
                .isEmpty();
        assertThat(read.getString("items.find { it.of == '" + second + "' }.nextCursor"))
                .isNull();
        String next = read.getString("items.find { it.of == '" + item + "' }.nextCursor");
        Api.get(owner, "/consent-records/mine?item=" + item + "&after=" + next)
                .statusCode(200)
                .body("items.id", contains(earlier.toString()))
                .body("nextCursor", nullValue());
        isProblem(
                Api.get(owner, "/consent-records/mine/of-items?id=" + item + "&after=" + next), 400, "invalid-request");
    }

    @Test
    void onlyTheOwnerAndWhileItLastsTheRecipientSeeARecord() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        String path = "/consent-records/" + record;
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        var otherAdvisor = Tokens.clientAdvisor(UUID.randomUUID());
        // Then
        Api.get(advisor, path).statusCode(200);
        isProblem(Api.get(stranger, path), 404, "consent-record-not-found");
        isProblem(Api.get(otherAdvisor, path), 404, "consent-record-not-found");
        isProblem(Api.get(stranger, path + "/receipts"), 404, "consent-record-not-found");
        isProblem(Api.post(stranger, path + "/withdrawal", Map.of()), 404, "consent-record-not-found");
        withdraw(owner, record).statusCode(200);
        isProblem(Api.get(advisor, path), 404, "consent-record-not-found");
        Api.get(owner, path).statusCode(200);
    }

    @Test
    void theListIsPaged() {
        granted(advisor, owner, notice, item);
        granted(advisor, owner, notice, item);
        String next = Api.get(owner, "/consent-records/mine?first=1")
                .body("items[0].state", is("GIVEN"))
                .extract()
                .path("nextCursor");
        Api.get(owner, "/consent-records/mine?first=1&after=" + next)
                .body("items", hasSize(1))
                .body("items[0].state", is("INVALIDATED"));
    }

    @Test
    void aRefusalIsARecordToo() throws Exception {
        // Given
        UUID request = asked(advisor, notice, item);
        delivered(owner, request, notice);
        // When
        String record = Api.post(owner, "/access-requests/" + request + "/refusal", null)
                .extract()
                .path("recordId");
        // Then
        assertThat(lastState(document(UUID.fromString(record), ""))).isEqualTo("dpv:ConsentRefused");
        isProblem(withdraw(owner, UUID.fromString(record)), 409, "consent-state-conflict");
        isProblem(
                Api.post(owner, "/access-requests/" + request + "/grant", grant(notice, SERVICE_DATA)),
                409,
                "access-request-closed");
    }

    private static Instant eventTime(UUID record, int sequence) {
        var time = (Timestamp) World.query(
                "select event_time from consent_event where record_id = '" + record + "' and sequence = " + sequence);
        return time.toInstant();
    }

    private static String lastState(JsonNode document) {
        return document.path("event").findValuesAsText("event_state").getLast();
    }

    private JsonNode document(UUID record, String query) throws Exception {
        return JSON.readTree(text(record, query));
    }

    private String text(UUID record, String query) {
        return Api.get(owner, "/consent-records/" + record + query)
                .statusCode(200)
                .extract()
                .asString();
    }
}
