package io.heirloom.consent.request;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.delivered;
import static io.heirloom.consent.Stories.grant;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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

    private Map<String, Object> grantOrDelivery(String step) {
        return "/delivery".equals(step) ? Map.of("noticeSha256", notice.sha256()) : grant(notice, SERVICE_DATA);
    }
}
