package io.heirloom.consent.record;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.withdraw;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class RecordDocumentTest {

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
