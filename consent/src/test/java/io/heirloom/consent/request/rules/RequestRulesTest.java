package io.heirloom.consent.request.rules;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.consent.Api;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class RequestRulesTest {

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

    private void refused(String field, Object value, int status, String code, String pointer) {
        var body = request(notice, item);
        body.put(field, value);
        namesField(isProblem(Api.post(advisor, "/access-requests", body), status, code), pointer);
    }
}
