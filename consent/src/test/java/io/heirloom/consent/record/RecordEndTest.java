package io.heirloom.consent.record;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.consent.Stories.withdraw;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.heirloom.consent.Api;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class RecordEndTest {

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

    private List<String> receiptStates(UUID record) {
        return Api.get(owner, "/consent-records/" + record + "/receipts")
                .extract()
                .path("items.state");
    }
}
