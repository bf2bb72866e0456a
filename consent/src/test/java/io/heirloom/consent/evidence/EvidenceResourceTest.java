package io.heirloom.consent.evidence;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.consent.Api;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class EvidenceResourceTest {

    @Inject
    World world;

    @Test
    void thePresentOwnerOpensHerPartsAndNobodyElseGetsAny() throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        // When
        String body = Api.get(owner, "/items/" + item + "/evidence")
                .statusCode(200)
                .extract()
                .asString();
        // Then
        JsonNode events = new ObjectMapper().readTree(body).path("events");
        assertThat(events.findValuesAsText("type"))
                .containsExactly("access.requested", "notice.delivered", "consent.given");
        assertThat(opened(events.get(2))).anyMatch(payload -> payload.contains("\"purpose\":\"SERVICE\""));
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        isProblem(Api.get(stranger, "/items/" + item + "/evidence"), 404, "evidence-not-found");
        isProblem(Api.get(owner, "/items/" + UUID.randomUUID() + "/evidence"), 404, "evidence-not-found");
    }

    @Test
    void evidenceOfManyPiecesIsThatOfEachTheCallerOwns() throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        var stranger = Tokens.owner("stranger-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        UUID others = world.itemOf(brand, stranger);
        var notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
        granted(Tokens.clientAdvisor(brand), owner, notice, item);
        granted(Tokens.clientAdvisor(brand), stranger, notice, others);
        // When
        var read = Api.get(owner, "/items/evidence?id=" + item + "&id=" + others + "&id=" + UUID.randomUUID())
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.of")).containsExactly(item.toString());
        assertThat(read.getList("items[0].events"))
                .isEqualTo(Api.get(owner, "/items/" + item + "/evidence")
                        .extract()
                        .jsonPath()
                        .getList("events"));
        assertThat(read.getMap("items[0].next")).isNotEmpty();
        isProblem(Api.get(owner, "/items/evidence"), 400, "invalid-request");
    }

    @Test
    void theNextOwnerSeesThatSomethingWasDecidedButNotWhat() throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        var heir = Tokens.owner("heir-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        world.give(item, World.ownerId(owner), "OWNER", World.ownerId(heir), 3);
        // When
        String body = Api.get(heir, "/items/" + item + "/evidence")
                .statusCode(200)
                .extract()
                .asString();
        // Then
        JsonNode events = new ObjectMapper().readTree(body).path("events");
        assertThat(events.findValuesAsText("type"))
                .containsExactly(
                        "access.requested",
                        "notice.delivered",
                        "consent.given",
                        "consent.invalidated",
                        "stream.handed-over");
        events.forEach(event -> assertThat(opened(event)).noneMatch(payload -> payload.contains("SERVICE")));
        isProblem(Api.get(owner, "/items/" + item + "/evidence"), 404, "evidence-not-found");
    }

    @Test
    void theStreamIsHandedOverOnceAndOnlyTheNewOwnerLearnsWhatComesNext() throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        var heir = Tokens.owner("heir-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        JsonNode before = evidence(owner, item);
        String foretold = before.path("next").path("handle").asText();
        // When
        world.give(item, World.ownerId(owner), "OWNER", World.ownerId(heir), 3);
        // An event about an older title comes late
        world.send(
                "ownership-events",
                "transfer.accepted",
                item,
                Map.of(
                        "itemId",
                        item,
                        "reason",
                        "SALE",
                        "from",
                        Map.of("kind", "BRAND", "id", brand),
                        "to",
                        Map.of("kind", "OWNER", "id", World.ownerId(owner)),
                        "titleVersion",
                        2));
        world.itemOf(brand, owner);
        // Then
        JsonNode evidence = evidence(heir, item);
        JsonNode events = evidence.path("events");
        assertThat(before.path("next").path("seq").asInt()).isEqualTo(3);
        assertThat(decoded(events.get(3).path("leaf")).lines().toList().get(2)).isEqualTo(foretold);
        assertThat(events.findValuesAsText("type"))
                .filteredOn("stream.handed-over"::equals)
                .hasSize(1);
        assertThat(opened(events.get(4)))
                .anyMatch(payload -> payload.startsWith("{\"streamKey\":"))
                .contains("{\"next\":\"" + evidence.path("next").path("handle").asText() + "\"}");
    }

    /** With a key that is gone nothing about her can be encrypted; the news of the title must be taken in all the same. */
    @Test
    void theTitleOfAnErasedOwnerMovesOn() throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        var heir = Tokens.owner("heir-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        // When
        world.erase(World.ownerId(owner));
        // Then her consent has ended, and nobody can read what it was
        assertThat(evidence(owner, item).path("events").findValuesAsText("type"))
                .containsExactly("access.requested", "notice.delivered", "consent.given", "consent.invalidated");
        evidence(owner, item).path("events").forEach(event -> assertThat(opened(event))
                .noneMatch(payload -> payload.contains("SERVICE")));
        // And the piece moves on
        world.give(item, World.ownerId(owner), "OWNER", World.ownerId(heir), 3);
        assertThat(evidence(heir, item).path("events").findValuesAsText("type"))
                .last()
                .isEqualTo("stream.handed-over");
    }

    /** A key may be gone although the consents still stand, as when the events come in another order. */
    @Test
    void aConsentEndsAlsoAfterTheKeyIsGone() throws Exception {
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        var heir = Tokens.owner("heir-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        world.loseKeyOf(World.ownerId(owner));
        world.give(item, World.ownerId(owner), "OWNER", World.ownerId(heir), 3);
        assertThat(evidence(heir, item).path("events").findValuesAsText("type"))
                .containsExactly(
                        "access.requested",
                        "notice.delivered",
                        "consent.given",
                        "consent.invalidated",
                        "stream.handed-over");
    }

    /** To the one who asks it looks as if there were no owner (ADR 0042). */
    @Test
    void whatIsAskedOfAnErasedOwnerReachesNobody() {
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        world.erase(World.ownerId(owner));
        asked(Tokens.clientAdvisor(brand), published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        Api.get(owner, "/access-requests/mine").statusCode(200).body("items.size()", is(0));
    }

    private static JsonNode evidence(Tokens caller, UUID item) throws Exception {
        return new ObjectMapper()
                .readTree(Api.get(caller, "/items/" + item + "/evidence")
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static String decoded(JsonNode base64) {
        return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
    }

    private static List<String> opened(JsonNode event) {
        List<String> payloads = new ArrayList<>();
        event.path("parts").forEach(part -> {
            if (part.hasNonNull("payload")) {
                payloads.add(new String(
                        Base64.getDecoder().decode(part.path("payload").asText()), StandardCharsets.UTF_8));
            }
        });
        return payloads;
    }
}
