package io.heirloom.ownership.title;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class TitleResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");

    @Test
    void registeredPieceStartsWithItsMakersTitle() {
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        titles(Tokens.brandAdmin(brand), item)
                .body("items[0].holder.kind", is("BRAND"))
                .body("items[0].holder.id", is(brand.toString()))
                .body("items[0].version", is(1))
                .body("items[0].viewerIsHolder", is(true));
    }

    @Test
    void secondDeliveryOfAnEventDoesNothing() {
        // Given
        UUID brand = suite.brand();
        UUID item = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        // When
        suite.send("item-registry-events", event, "item.registered", item, Suite.registered(item, brand));
        suite.send("item-registry-events", event, "item.registered", item, Suite.registered(item, brand));
        suite.piece(brand);
        // Then
        titles(Tokens.brandAdmin(brand), item).body("items.size()", is(1));
    }

    @Test
    void messageThatIsNoEventIsSkipped() {
        suite.sendRaw("item-registry-events", "{\"hello\":1}");
        suite.sendRaw("item-registry-events", "not json");
        suite.piece(suite.brand());
    }

    @Test
    void strangersLearnNothingOfATitle() {
        UUID brand = suite.brand();
        UUID item = suite.pieceOf(amelie, brand);
        titles(Person.named("lina").token(), item).body("items", empty());
        titles(Tokens.dealerStaff(UUID.randomUUID()), item).body("items", empty());
        titles(Tokens.clientAdvisor(UUID.randomUUID()), item).body("items", empty());
        titles(Tokens.brandAnalyst(brand), item).body("items", empty());
    }

    @Test
    void authoritiesSeeTheTitleButNotThePerson() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        titles(Tokens.lawEnforcement("police-paris"), item)
                .body("items[0].holder.kind", is("OWNER"))
                .body("items[0].holder.id", nullValue());
    }

    @Test
    void mineListsWhatIHoldPageByPage() {
        UUID brand = suite.brand();
        UUID first = suite.pieceOf(amelie, brand);
        UUID second = suite.pieceOf(amelie, brand);
        String cursor = as(amelie.token())
                .queryParam("first", 1)
                .get("/titles/mine")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .extract()
                .path("nextCursor");
        String shown = as(amelie.token())
                .queryParam("first", 1)
                .get("/titles/mine")
                .then()
                .extract()
                .path("items[0].itemId");
        UUID other = shown.equals(first.toString()) ? second : first;
        as(amelie.token())
                .queryParam("after", cursor)
                .get("/titles/mine")
                .then()
                .body("items.itemId", hasItem(other.toString()))
                .body("items.itemId", not(hasItem(shown)))
                .body("nextCursor", nullValue());
    }

    @Test
    void brokenCursorIsRefused() {
        isProblem(
                as(amelie.token())
                        .queryParam("after", "%%%")
                        .get("/titles/mine")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void atMostAHundredPiecesAreAskedAtOnce() {
        var request = as(amelie.token());
        for (int i = 0; i < 101; i++) {
            request.queryParam("item", UUID.randomUUID());
        }
        isProblem(request.get("/titles").then(), 400, "invalid-request");
    }

    @Test
    void chainsOfManyPiecesAreReadAtOnceByTheirHolder() {
        // Given
        UUID brand = suite.brand();
        UUID first = suite.pieceOf(amelie, brand);
        UUID second = suite.pieceOf(amelie, brand);
        UUID others = suite.pieceOf(Person.named("lina"), brand);
        // When
        var read = as(amelie.token())
                .queryParam("id", first, second, others, UUID.randomUUID())
                .queryParam("first", 1)
                .get("/titles/chain")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.of")).containsExactlyInAnyOrder(first.toString(), second.toString());
        for (UUID item : List.of(first, second)) {
            var alone = as(amelie.token())
                    .queryParam("first", 1)
                    .get("/titles/" + item + "/chain")
                    .then()
                    .extract()
                    .jsonPath();
            String page = "items.find { it.of == '" + item + "' }";
            assertThat(read.getList(page + ".items")).isEqualTo(alone.getList("items"));
            assertThat(read.getString(page + ".nextCursor")).isEqualTo(alone.getString("nextCursor"));
        }
        isProblem(
                as(amelie.token())
                        .queryParam("id", first)
                        .queryParam("after", "MQ")
                        .get("/titles/chain")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void eventsTellOtherServicesWhoHoldsThePiece() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        await().atMost(Suite.PATIENCE).until(() -> suite.toldOthers().stream()
                .filter(message -> message.contains(item.toString()) && message.contains("transfer.accepted"))
                .anyMatch(message -> message.contains(amelie.ownerId().toString())));
        assertThat(suite.leaves())
                .noneMatch(leaf -> leaf.contains(item.toString())
                        || leaf.contains(amelie.ownerId().toString()));
    }

    private static ValidatableResponse titles(Tokens token, UUID item) {
        return as(token).queryParam("item", item).get("/titles").then().statusCode(200);
    }
}
