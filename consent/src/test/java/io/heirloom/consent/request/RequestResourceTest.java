package io.heirloom.consent.request;

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
import static io.heirloom.testing.problem.Problems.namesField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.consent.Api;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class RequestResourceTest {

    @Inject
    World world;

    private final Tokens owner = Tokens.owner("owner-" + UUID.randomUUID());
    private UUID brand;
    private Tokens advisor;
    private UUID item;
    private Notice notice;

    @BeforeEach
    void aBrandWithAPieceAndANotice() {
        brand = world.brand("Ostrevane");
        advisor = Tokens.clientAdvisor(brand);
        item = world.itemOf(brand, owner);
        notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
    }

    @Test
    void theRequesterLearnsNothingOfWhetherThereIsAnOwner() {
        // Given
        UUID ownerless = world.item(brand);
        UUID unknown = UUID.randomUUID();
        // When
        Map<String, Object> first = answerTo(item);
        Map<String, Object> second = answerTo(ownerless);
        Map<String, Object> third = answerTo(unknown);
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(secondAsk(item)).isEqualTo(409);
        assertThat(secondAsk(ownerless)).isEqualTo(409);
        assertThat(secondAsk(unknown)).isEqualTo(409);
    }

    @Test
    void aRequestThatCameBeforeTheNewsOfTheOwnerReachesHerLater() {
        // Given
        UUID sold = world.item(brand);
        UUID request = asked(advisor, notice, sold);
        Api.get(owner, "/access-requests/mine").body("items", hasSize(0));
        // When
        world.give(sold, brand, "BRAND", World.ownerId(owner), 2);
        // Then
        Api.get(owner, "/access-requests/mine")
                .body("items[0].id", is(request.toString()))
                .body("items[0].message", is("May we call you about the strap?"));
        delivered(owner, request, notice);
        Api.post(owner, "/access-requests/" + request + "/grant", grant(notice, SERVICE_DATA))
                .statusCode(200);
        assertThat(permits(advisor, "SERVICE", owner, sold, "IDENTITY")).isTrue();
    }

    @Test
    void whatWasAskedOfAnEarlierHolderDoesNotReachTheNextOwner() {
        // Given
        UUID sold = world.item(brand);
        asked(advisor, notice, sold);
        // When
        world.give(sold, brand, "BRAND", World.ownerId(owner), 2, Instant.now().plusSeconds(120));
        // Then
        Api.get(owner, "/access-requests/mine").body("items", hasSize(0));
    }

    @Test
    void aRefusalLooksToTheRequesterLikeSilence() {
        // Given
        UUID request = asked(advisor, notice, item);
        // When
        Api.post(owner, "/access-requests/" + request + "/refusal", null)
                .statusCode(200)
                .body("state", is("REFUSED"));
        // Then
        Api.get(advisor, "/access-requests/mine")
                .body("items[0].id", is(request.toString()))
                .body("items[0].state", is("OPEN"))
                .body("items[0].recordId", nullValue())
                .body("items[0].deliveredAt", nullValue())
                .body("items[0].organisation", nullValue());
        Api.get(owner, "/access-requests/mine").body("items[0].state", is("REFUSED"));
        Api.get(owner, "/consent-records/mine").body("items[0].state", is("REFUSED"));
        assertThat(secondAsk(item)).isEqualTo(409);
    }

    @Test
    void oneRequestStandsPerPartyPieceAndPurpose() {
        // Given
        asked(advisor, notice, item);
        // Then
        isProblem(Api.post(advisor, "/access-requests", request(notice, item)), 409, "access-request-already-open");
        asked(advisor, published("BRAND", brand, "EVENTS", List.of("IDENTITY")), item);
        asked(advisor, notice, world.itemOf(brand, owner));
        Api.get(owner, "/access-requests/mine").body("items", hasSize(3));
    }

    @Test
    void twoEqualRequestsAtOnceLeaveOne() throws Exception {
        // When
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> Api.post(advisor, "/access-requests", request(notice, item))
                            .extract()
                            .statusCode()))
                    .toList();
            int created = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
                created += answer.get() == 201 ? 1 : 0;
            }
            // Then
            assertThat(created).isEqualTo(1);
        }
        Api.get(owner, "/access-requests/mine").body("items", hasSize(1));
    }

    @Test
    void nothingIsGrantedBeforeTheNoticeWasDeliveredAndItsHashAcknowledged() {
        // Given
        UUID request = asked(advisor, notice, item);
        String path = "/access-requests/" + request;
        // Then
        isProblem(Api.post(owner, path + "/grant", grant(notice, SERVICE_DATA)), 409, "notice-not-delivered");
        isProblem(
                Api.post(owner, path + "/delivery", Map.of("noticeSha256", "0".repeat(64))),
                422,
                "notice-hash-differs");
        delivered(owner, request, notice);
        var wrong = new LinkedHashMap<>(grant(notice, SERVICE_DATA));
        wrong.put("noticeSha256", "0".repeat(64));
        isProblem(Api.post(owner, path + "/grant", wrong), 422, "notice-hash-differs");
        Api.post(owner, path + "/grant", grant(notice, SERVICE_DATA)).statusCode(200);
        isProblem(Api.post(owner, path + "/grant", grant(notice, SERVICE_DATA)), 409, "access-request-closed");
        isProblem(Api.post(owner, path + "/refusal", null), 409, "access-request-closed");
    }

    @Test
    void theDeliveryIsEvidenceOfItsOwnAndComesBeforeTheDecision() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        // When
        Object ordered = World.query("select d.delivered_at <= r.given_at and d.sha256 = '" + notice.sha256()
                + "' from notice_delivery d join access_request a on a.id = d.request_id"
                + " join consent_record r on r.id = a.record_id where r.id = '" + record + "'");
        // Then
        assertThat(ordered).isEqualTo(true);
    }

    @Test
    void anOwnerGrantsLessThanWasAskedButNeverMore() {
        // Given
        var body = request(notice, item);
        body.put("categories", List.of("IDENTITY", "CONTACT"));
        UUID request = asked(advisor, body);
        delivered(owner, request, notice);
        String path = "/access-requests/" + request + "/grant";
        // Then
        isProblem(Api.post(owner, path, grant(notice, List.of("OWNERSHIP_HISTORY"))), 422, "category-not-requested");
        isProblem(Api.post(owner, path, grant(notice, SERVICE_DATA)), 422, "category-not-requested");
        Api.post(owner, path, grant(notice, List.of("IDENTITY"))).statusCode(200);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isTrue();
        assertThat(permits(advisor, "SERVICE", owner, item, "CONTACT")).isFalse();
    }

    @Test
    void theAddressIsAnAddOnOfItsOwn() {
        // Given
        UUID request = asked(advisor, notice, item);
        delivered(owner, request, notice);
        String path = "/access-requests/" + request + "/grant";
        var unshared = new LinkedHashMap<>(grant(notice, SERVICE_DATA));
        unshared.put("shareAddress", false);
        // Then
        isProblem(Api.post(owner, path, unshared), 422, "address-not-shared");
        Api.post(owner, path, grant(notice, List.of("CONTACT"))).statusCode(200);
        assertThat(permits(advisor, "SERVICE", owner, item, "CONTACT")).isTrue();
        assertThat(permits(advisor, "SERVICE", owner, item, "CONTACT_RAW")).isFalse();
    }

    @Test
    void aNewGrantReplacesTheOldOneSoThatOneWithdrawalEndsAll() {
        // Given
        UUID first = granted(advisor, owner, notice, item);
        UUID second = granted(advisor, owner, notice, item);
        // Then
        Api.get(owner, "/consent-records/mine")
                .body("items.find { it.id == '" + first + "' }.state", is("INVALIDATED"))
                .body("items.find { it.id == '" + second + "' }.state", is("GIVEN"));
        withdraw(owner, second).statusCode(200);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
    }

    @Test
    void someoneElsesRequestDoesNotExist() {
        // Given
        UUID request = asked(advisor, notice, item);
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        String path = "/access-requests/" + request;
        // Then
        for (String step : List.of("/delivery", "/grant")) {
            isProblem(Api.post(stranger, path + step, grantOrDelivery(step)), 404, "access-request-not-found");
        }
        isProblem(Api.post(stranger, path + "/refusal", null), 404, "access-request-not-found");
        Api.get(stranger, "/access-requests/mine").body("items", hasSize(0));
        Api.get(Tokens.clientAdvisor(UUID.randomUUID()), "/access-requests/mine")
                .body("items", hasSize(0));
    }

    @Test
    void aBrandAsksAboutItsOwnPiecesOnlyAndADealerNeedsAnAuthorisation() {
        // Given
        UUID other = world.brand("Karsk");
        var stranger = published("BRAND", other, "SERVICE", SERVICE_DATA);
        UUID dealer = world.dealer("Geneva");
        var forResale = published("DEALER", dealer, "RESALE", List.of("CONTACT"));
        // Then
        isProblem(
                Api.post(Tokens.clientAdvisor(other), "/access-requests", request(stranger, item)),
                403,
                "requester-not-accredited");
        isProblem(
                Api.post(Tokens.dealerStaff(dealer), "/access-requests", request(forResale, item)),
                403,
                "requester-not-accredited");
        world.authorise(dealer, brand, "SERVICE");
        isProblem(
                Api.post(Tokens.dealerStaff(dealer), "/access-requests", request(forResale, item)),
                403,
                "requester-not-accredited");
        world.authorise(dealer, brand, "PRE_OWNED");
        Api.post(Tokens.dealerStaff(dealer), "/access-requests", request(forResale, item))
                .statusCode(201);
    }

    @Test
    void whatDoesNotFitTheNoticeOrThePurposeIsRefusedByName() {
        refused("purpose", "MARKETING", 422, "category-beyond-ceiling", "/categories");
        refused("purpose", "RECALL", 422, "purpose-not-by-consent", "/purpose");
        refused("purpose", "EVENTS", 422, "notice-does-not-fit", "/noticeId");
        refused("categories", List.of("PURCHASE_HISTORY"), 422, "category-beyond-notice", "/categories");
        refused("noticeId", UUID.randomUUID(), 422, "notice-does-not-fit", "/noticeId");
        refused("noticeVersion", 2, 422, "notice-does-not-fit", "/noticeId");
        refused("duration", "P3Y", 422, "duration-refused", "/duration");
        refused("duration", "P6Y", 422, "duration-refused", "/duration");
        refused("duration", "soon", 422, "duration-refused", "/duration");
        refused("duration", "P0D", 422, "duration-refused", "/duration");
        refused(
                "recipients",
                List.of(Map.of("kind", "DEALER", "id", UUID.randomUUID())),
                422,
                "recipient-not-in-notice",
                "/recipients/0");
        UUID other = world.brand("Karsk");
        refused(
                "noticeId",
                published("BRAND", other, "SERVICE", SERVICE_DATA).id(),
                422,
                "notice-does-not-fit",
                "/noticeId");
        assertThat(World.query("select 1 from access_request where item_id = '" + item + "'"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "itemId", "purpose", "categories", "duration", "recipients", "noticeId", "noticeVersion"})
    void everyMandatoryFieldIsMissedByName(String field) {
        // Given
        var body = request(notice, item);
        body.remove(field);
        // When
        var refused = Api.post(advisor, "/access-requests", body);
        // Then
        namesField(isProblem(refused, 400, "invalid-request"), "/" + field);
        assertThat(World.query("select 1 from access_request where item_id = '" + item + "'"))
                .isNull();
    }

    @Test
    void brokenBodiesAreRefusedAndNothingIsWritten() {
        refused("id", "not-a-uuid", 400, "invalid-request", "/id");
        refused("purpose", "CURIOSITY", 400, "invalid-request", "/purpose");
        refused("categories", List.of("SHOE_SIZE"), 400, "invalid-request", "/categories/0");
        refused("message", "bell\u0007", 400, "invalid-request", "/message");
        refused("message", "x".repeat(501), 400, "invalid-request", "/message");
        refused("surprise", 1, 400, "invalid-request", "/surprise");
        isProblem(Api.post(advisor, "/access-requests", "{"), 400, "malformed-json");
        isProblem(Api.post(advisor, "/access-requests", request(notice, item), "  "), 400, "idempotency-key-missing");
        isProblem(Api.post(advisor, "/access-requests", "x".repeat(70_000)), 413, "body-too-large");
        assertThat(World.query("select 1 from access_request where item_id = '" + item + "'"))
                .isNull();
    }

    @Test
    void aRepeatedWriteAnswersTheSameAndAReusedIdOrKeyIsRefused() {
        // Given
        var body = request(notice, item);
        String key = UUID.randomUUID().toString();
        String first = Api.post(advisor, "/access-requests", body, key)
                .statusCode(201)
                .extract()
                .asString();
        // Then
        assertThat(new JsonPath(Api.post(advisor, "/access-requests", body, key)
                                .statusCode(201)
                                .extract()
                                .asString())
                        .getMap("$"))
                .isEqualTo(new JsonPath(first).getMap("$"));
        var other = request(notice, UUID.randomUUID());
        isProblem(Api.post(advisor, "/access-requests", other, key), 422, "idempotency-key-reused");
        other.put("id", body.get("id"));
        isProblem(Api.post(advisor, "/access-requests", other), 409, "access-request-id-taken");
    }

    @Test
    void answersAreSafeToRepeat() {
        // Given
        UUID request = asked(advisor, notice, item);
        delivered(owner, request, notice);
        delivered(owner, request, notice);
        String key = UUID.randomUUID().toString();
        String path = "/access-requests/" + request + "/grant";
        // When
        String record = Api.post(owner, path, grant(notice, SERVICE_DATA), key)
                .statusCode(200)
                .extract()
                .path("id");
        // Then
        Api.post(owner, path, grant(notice, SERVICE_DATA), key).statusCode(200).body("id", is(record));
        Api.get(owner, "/consent-records/mine").body("items", hasSize(1));
        Api.get(owner, "/access-requests/mine").body("items[0].deliveredAt", notNullValue());
    }

    @Test
    void theQueueIsPaged() {
        asked(advisor, notice, item);
        asked(advisor, published("BRAND", brand, "EVENTS", List.of("IDENTITY")), item);
        String next = Api.get(owner, "/access-requests/mine?first=1")
                .body("items", hasSize(1))
                .body("items[0].purpose", is("EVENTS"))
                .extract()
                .path("nextCursor");
        Api.get(owner, "/access-requests/mine?first=1&after=" + next)
                .body("items[0].purpose", is("SERVICE"))
                .body("nextCursor", nullValue());
        Api.get(owner, "/access-requests/mine?first=101").statusCode(400);
        Api.get(owner, "/access-requests/mine?after=xyz").statusCode(400);
    }

    private Map<String, Object> answerTo(UUID about) {
        Map<String, Object> answer = Api.post(advisor, "/access-requests", request(notice, about))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("$");
        var same = new LinkedHashMap<>(answer);
        List.of("id", "itemId", "requestedAt", "openUntil").forEach(same::remove);
        return same;
    }

    private int secondAsk(UUID about) {
        return Api.post(advisor, "/access-requests", request(notice, about))
                .extract()
                .statusCode();
    }

    private void refused(String field, Object value, int status, String code, String pointer) {
        var body = request(notice, item);
        body.put(field, value);
        namesField(isProblem(Api.post(advisor, "/access-requests", body), status, code), pointer);
    }

    private Map<String, Object> grantOrDelivery(String step) {
        return "/delivery".equals(step) ? Map.of("noticeSha256", notice.sha256()) : grant(notice, SERVICE_DATA);
    }
}
