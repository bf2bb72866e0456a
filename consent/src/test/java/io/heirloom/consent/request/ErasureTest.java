package io.heirloom.consent.request;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.decide;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.request;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

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

/** What consent shows of an owner who was erased, to her and to others. */
@QuarkusTest
@WithPostgres
class ErasureTest {

    @Inject
    World world;

    private final Tokens owner = Tokens.owner("owner-" + UUID.randomUUID());
    private UUID brand;
    private Tokens advisor;
    private UUID item;
    private Notice notice;

    @BeforeEach
    void aBrandWithAPieceAndANotice() {
        brand = world.brand("Quillandre");
        advisor = Tokens.clientAdvisor(brand);
        item = world.itemOf(brand, owner);
        notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
    }

    @Test
    void noDecisionPermitsAndNoPseudonymIsTold() {
        // Given
        granted(advisor, owner, notice, item);
        var before = decide(advisor, "SERVICE", owner, item, "IDENTITY");
        assertThat(before.getBoolean("decisions[0].permit")).isTrue();
        assertThat(before.getMap("pseudonyms")).hasSize(1);
        // When
        world.erase(World.ownerId(owner));
        // Then
        var after = decide(advisor, "SERVICE", owner, item, "IDENTITY");
        assertThat(after.getBoolean("decisions[0].permit")).isFalse();
        assertThat(after.getMap("pseudonyms")).isEmpty();
    }

    @Test
    void noDecisionPermitsOnceHerKeyIsGoneThoughTheConsentStillStands() {
        granted(advisor, owner, notice, item);
        world.loseKeyOf(World.ownerId(owner));
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
    }

    @Test
    void accessLogConsentsReceiptsAndRequestsAreDarkForHerToo() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        permits(advisor, "SERVICE", owner, item, "IDENTITY");
        asked(advisor, request(published("BRAND", brand, "CLIENTELING", List.of("CONTACT")), item));
        Api.get(owner, "/access-log/mine").body("items", not(empty()));
        Api.get(owner, "/consent-records/mine").body("items", hasSize(1));
        Api.get(owner, "/access-requests/mine").body("items", not(empty()));
        // When
        world.erase(World.ownerId(owner));
        // Then
        Api.get(owner, "/access-log/mine").statusCode(200).body("items", empty());
        Api.get(owner, "/consent-records/mine").statusCode(200).body("items", empty());
        Api.get(owner, "/consent-records/mine/of-items?id=" + item)
                .statusCode(200)
                .body("items[0].items", empty());
        Api.get(owner, "/access-requests/mine").statusCode(200).body("items", empty());
        isProblem(Api.get(owner, "/consent-records/" + record), 410, "consent-record-unreadable");
        Api.get(owner, "/consent-records/receipts?id=" + record)
                .statusCode(200)
                .body("items.findAll { it.jws != null }", empty());
    }

    @Test
    void whatWasKeptToAnswerHerRepeatedWritesIsGone() {
        UUID ownerId = World.ownerId(owner);
        String kept = "select count(*) from journal_idempotent_write where caller = '" + ownerId + "'";
        granted(advisor, owner, notice, item);
        assertThat(World.query(kept)).isEqualTo(2L);
        world.erase(ownerId);
        assertThat(World.query(kept)).isEqualTo(0L);
    }

    @Test
    void whoAsksAboutHerPieceIsAnsweredAsIfItHadNoOwner() {
        world.erase(World.ownerId(owner));
        var unowned = world.item(brand);
        var erased =
                Api.post(advisor, "/access-requests", request(notice, item)).statusCode(201);
        var nobodys =
                Api.post(advisor, "/access-requests", request(notice, unowned)).statusCode(201);
        assertThat(erased.extract().<Map<String, Object>>path("").keySet())
                .isEqualTo(nobodys.extract().<Map<String, Object>>path("").keySet());
        erased.body("state", is(nobodys.extract().<String>path("state")));
    }
}
