package io.heirloom.consent.record;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.delivered;
import static io.heirloom.consent.Stories.grant;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.consent.Stories.withdraw;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.consent.Api;
import io.heirloom.consent.Evidence;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.consent.profile.MandatoryFields;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
    void theRecordIsACompleteTs27560DocumentThatNamesEverybody() throws Exception {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        // When
        JsonNode document = document(record, "");
        // Then
        assertThat(MandatoryFields.missing(document)).isEmpty();
        assertThat(document.path("schema_version").asText())
                .isEqualTo("https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
        assertThat(document.at("/pii_principal_id").asText()).startsWith("own_");
        JsonNode purpose = document.at("/pii_processing/purposes/0");
        assertThat(purpose.path("purpose").asText()).isEqualTo("urn:heirloom:purpose:SERVICE");
        assertThat(purpose.path("pii_information")).hasSize(3);
        assertThat(purpose.path("recipient_third_parties").get(0).asText()).isEqualTo("urn:heirloom:brand:" + brand);
        assertThat(document.path("event").findValuesAsText("event_state"))
                .containsExactly("dpv:ConsentRequested", "dpv:ConsentGiven");
        assertThat(document.at("/event/1/validity_duration").asText()).isEqualTo("P30D");
        assertThat(document.at("/heirloom/notice/sha256").asText()).isEqualTo(notice.sha256());
        assertThat(document.toString()).doesNotContain(World.ownerId(owner).toString());
    }

    @Test
    void theRecordIsSealedByHashChainAndSignature() throws Exception {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        withdraw(owner, record).statusCode(200);
        // When
        List<String> versions = List.of(
                text(record, "?at=" + eventTime(record, 1)),
                text(record, "?at=" + eventTime(record, 2)),
                text(record, ""));
        // Then
        String previous = null;
        for (String version : versions) {
            ObjectNode document = (ObjectNode) JSON.readTree(version);
            ObjectNode integrity = (ObjectNode) document.at("/heirloom/integrity");
            String self = integrity.remove("self").asText();
            JsonNode signature = integrity.remove("signature");
            assertThat(HexFormat.of().formatHex(CanonicalJson.sha256(document))).isEqualTo(self);
            assertThat(Evidence.verifiesDetached(signature.path("jws").asText(), CanonicalJson.bytes(document)))
                    .isTrue();
            assertThat(integrity.path("previous").asText(null)).isEqualTo(previous);
            previous = self;
        }
    }

    @Test
    void theStateAtAnyPastInstantIsRebuilt() throws Exception {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        withdraw(owner, record).statusCode(200);
        // Then
        assertThat(lastState(document(record, "?at=" + eventTime(record, 1)))).isEqualTo("dpv:ConsentRequested");
        assertThat(lastState(document(record, "?at=" + eventTime(record, 2)))).isEqualTo("dpv:ConsentGiven");
        assertThat(lastState(document(record, "?at=" + eventTime(record, 3).minusNanos(1_000))))
                .isEqualTo("dpv:ConsentGiven");
        assertThat(lastState(document(record, "?at=" + eventTime(record, 3)))).isEqualTo("dpv:ConsentWithdrawn");
        isProblem(
                Api.get(owner, "/consent-records/" + record + "?at=2020-01-01T00:00:00Z"),
                404,
                "consent-record-not-found");
        Api.get(owner, "/consent-records/" + record + "?at=yesterday").statusCode(400);
    }

    @Test
    void everyStateChangeGivesASignedReceiptLinkedToTheOneBefore() throws Exception {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        withdraw(owner, record).statusCode(200);
        // When
        var receipts = Api.get(owner, "/consent-records/" + record + "/receipts")
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        // Then
        assertThat(receipts.getList("items.state", String.class))
                .containsExactly("dpv:ConsentRequested", "dpv:ConsentGiven", "dpv:ConsentWithdrawn");
        String previous = null;
        for (int index = 0; index < 3; index++) {
            String jws = receipts.getString("items[" + index + "].jws");
            assertThat(Evidence.verifies(jws)).isTrue();
            JsonNode payload = Evidence.payload(jws);
            assertThat(payload.path("previous_receipt_id").asText(null)).isEqualTo(previous);
            assertThat(payload.at("/notice/sha256").asText()).isEqualTo(notice.sha256());
            assertThat(payload.at("/controller/name").asText()).isEqualTo("Quillandre SA");
            assertThat(payload.path("rights_access_point").asText()).isEqualTo("https://owner.example/rights");
            assertThat(payload.path("withdrawal_address").asText()).isEqualTo("https://owner.example/consents");
            previous = payload.path("receipt_id").asText();
        }
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
    void aReceiptAlteredByOneByteDoesNotVerify() throws Exception {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        String jws = Api.get(owner, "/consent-records/" + record + "/receipts")
                .extract()
                .path("items[1].jws");
        int dots = jws.indexOf('.') + 1;
        // Then
        for (int position = dots; position < jws.lastIndexOf('.') - 1; position += 37) {
            char other = jws.charAt(position) == 'A' ? 'B' : 'A';
            String altered = jws.substring(0, position) + other + jws.substring(position + 1);
            assertThat(Evidence.verifies(altered)).as("byte %d", position).isFalse();
        }
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
    void aWithdrawalHasTheScopeItNamesAndNoMore() {
        // Given
        UUID second = world.itemOf(brand, owner);
        UUID otherBrand = world.brand("Ostrevane");
        UUID third = world.itemOf(otherBrand, owner);
        var otherNotice = published("BRAND", otherBrand, "SERVICE", SERVICE_DATA);
        var otherAdvisor = Tokens.clientAdvisor(otherBrand);
        UUID first = granted(advisor, owner, notice, item);
        UUID alsoBrand = granted(advisor, owner, notice, second);
        granted(otherAdvisor, owner, otherNotice, third);
        UUID again = granted(advisor, owner, published("BRAND", brand, "EVENTS", List.of("IDENTITY")), item);
        // When
        withdraw(owner, again).body("withdrawn", hasSize(1));
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isTrue();
        Api.post(owner, "/consent-records/" + first + "/withdrawal", Map.of("scope", "ORGANISATION"))
                .statusCode(200)
                .body("withdrawn", hasSize(2));
        // Then
        assertThat(permits(advisor, "SERVICE", owner, second, "IDENTITY")).isFalse();
        assertThat(permits(otherAdvisor, "SERVICE", owner, third, "IDENTITY")).isTrue();
        Api.post(owner, "/consent-records/" + alsoBrand + "/withdrawal", Map.of("scope", "EVERYTHING"))
                .statusCode(200)
                .body("withdrawn", hasSize(1));
        assertThat(permits(otherAdvisor, "SERVICE", owner, third, "IDENTITY")).isFalse();
        Api.post(owner, "/consent-records/" + first + "/withdrawal", Map.of("scope", "PLANET"))
                .statusCode(400);
        isProblem(withdraw(owner, first), 409, "consent-state-conflict");
    }

    @Test
    void endedConsentsStayVisibleWithTheirLastUse() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isTrue();
        withdraw(owner, record).statusCode(200);
        // Then
        Api.get(owner, "/consent-records/mine")
                .body("items[0].id", is(record.toString()))
                .body("items[0].state", is("WITHDRAWN"))
                .body("items[0].endedAt", notNullValue())
                .body("items[0].lastUsedAt", notNullValue())
                .body("items[0].organisation.name", is("Karsk"))
                .body("items[0].categories", hasSize(3));
    }

    @Test
    void timeEndsAConsentByItselfAndTheEndIsWrittenDown() {
        // Given
        var body = request(notice, item);
        body.put("duration", "PT5S");
        UUID record = granted(advisor, owner, notice, body);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isTrue();
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> !permits(advisor, "SERVICE", owner, item, "IDENTITY"));
        Api.get(owner, "/consent-records/mine").body("items[0].state", is("EXPIRED"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "dpv:ConsentExpired".equals(receiptStates(record).getLast()));
    }

    @Test
    void whenTheTitleMovesTheFormerOwnersConsentsAndRequestsEnd() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        UUID open = asked(advisor, published("BRAND", brand, "EVENTS", List.of("IDENTITY")), item);
        var heir = Tokens.owner("lina-" + UUID.randomUUID());
        // When
        world.give(item, World.ownerId(owner), "OWNER", World.ownerId(heir), 3);
        // Then
        Api.get(owner, "/consent-records/mine")
                .body("items.find { it.id == '" + record + "' }.state", is("INVALIDATED"));
        Api.get(owner, "/consent-records/" + record + "/receipts").body("items[2].state", is("dpv:ConsentInvalidated"));
        Api.get(owner, "/access-requests/mine").body("items.find { it.id == '" + open + "' }.state", is("INVALIDATED"));
        Api.get(advisor, "/access-requests/mine").body("items.find { it.id == '" + open + "' }.state", is("OPEN"));
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
        assertThat(permits(advisor, "SERVICE", heir, item, "IDENTITY")).isFalse();
        isProblem(
                Api.post(owner, "/access-requests/" + open + "/delivery", Map.of("noticeSha256", notice.sha256())),
                409,
                "access-request-closed");
        UUID next = granted(advisor, heir, notice, item);
        assertThat(next).isNotEqualTo(record);
        assertThat(permits(advisor, "SERVICE", heir, item, "IDENTITY")).isTrue();
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

    private List<String> receiptStates(UUID record) {
        return Api.get(owner, "/consent-records/" + record + "/receipts")
                .extract()
                .path("items.state");
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
