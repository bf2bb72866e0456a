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
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class RequestAnswerTest {

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

    private int secondAsk(UUID about) {
        return Api.post(advisor, "/access-requests", request(notice, about))
                .extract()
                .statusCode();
    }
}
