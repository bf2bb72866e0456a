package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.handOn;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class TransferResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");

    @Test
    void boutiqueSellsToANamedPersonWhoAccepts() {
        // Given
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var sale = Offers.sale(item, amelie);
        offer(Tokens.clientAdvisor(brand), sale)
                .statusCode(201)
                .body("state", is("OFFERED"))
                .body("direction", is("OUTGOING"))
                .body("version", is(0))
                .body("price.minor", is(1_250_000));
        as(amelie.token())
                .queryParam("direction", "INCOMING")
                .get("/transfers/mine")
                .then()
                .statusCode(200)
                .body("items.id", contains(sale.id().toString()));
        // When
        accept(amelie.token(), sale.id())
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("direction", is("INCOMING"));
        // Then
        as(amelie.token())
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].viewerIsHolder", is(true))
                .body("items[0].holder.id", is(amelie.ownerId().toString()))
                .body("items[0].version", is(2))
                .body("items[0].transferable", is(true));
    }

    @Test
    void brandSeesThatItSoldButNotToWhom() {
        UUID brand = suite.brand();
        UUID item = suite.pieceOf(amelie, brand);
        as(Tokens.clientAdvisor(brand))
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].holder.kind", is("OWNER"))
                .body("items[0].holder.id", nullValue())
                .body("items[0].viewerIsHolder", is(false));
    }

    @Test
    void motherHandsAPieceDownToHerDaughter() {
        // Given
        UUID item = suite.pieceOf(amelie, suite.brand());
        var gift = Offers.gift(item, lina).titleVersion(2).with("reason", "HAND_DOWN");
        // When
        handOn(amelie.token(), lina.token(), gift);
        // Then
        as(lina.token())
                .get("/titles/" + item + "/chain")
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2, 3))
                .body("items.reason", contains("MADE", "SALE", "HAND_DOWN"))
                .body("items[1].holder.id", nullValue());
        as(amelie.token()).get("/titles/" + item + "/chain").then().statusCode(404);
    }

    @Test
    void declinedOfferFreesThePiece() {
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var first = Offers.sale(item, amelie);
        offer(Tokens.clientAdvisor(brand), first).statusCode(201);
        isProblem(offer(Tokens.clientAdvisor(brand), Offers.sale(item, lina)), 409, "transfer-open");

        post(amelie.token(), "/transfers/" + first.id() + "/decline", Map.of("version", 0))
                .statusCode(200)
                .body("state", is("DECLINED"));

        isProblem(accept(amelie.token(), first.id()), 409, "transfer-closed");
        handOn(Tokens.clientAdvisor(brand), lina.token(), Offers.sale(item, lina));
    }

    @Test
    void cancelledOfferIsNoLongerSeenByTheRecipient() {
        UUID brand = suite.brand();
        var sale = Offers.sale(suite.piece(brand), amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        isProblem(
                post(amelie.token(), "/transfers/" + sale.id() + "/cancellation", Map.of("version", 0)),
                403,
                "forbidden");

        post(Tokens.brandAdmin(brand), "/transfers/" + sale.id() + "/cancellation", Map.of("version", 0))
                .statusCode(200)
                .body("state", is("CANCELLED"));

        isProblem(accept(amelie.token(), sale.id()), 404, "transfer-not-found");
        as(amelie.token())
                .queryParam("direction", "INCOMING")
                .get("/transfers/mine")
                .then()
                .body("items", empty());
    }

    @Test
    void overdueOfferExpires() {
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var sale = Offers.sale(item, amelie)
                .with("expiresAt", Instant.now().plusMillis(700).toString());
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        await().atMost(Suite.PATIENCE).untilAsserted(() -> as(Tokens.clientAdvisor(brand))
                .queryParam("id", sale.id())
                .get("/transfers")
                .then()
                .body("items[0].state", is("EXPIRED")));
        offer(Tokens.clientAdvisor(brand), Offers.sale(item, lina)).statusCode(201);
    }

    @Test
    void staleTransferVersionIsRefused() {
        UUID brand = suite.brand();
        var sale = Offers.sale(suite.piece(brand), amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        isProblem(
                post(amelie.token(), "/transfers/" + sale.id() + "/acceptance", Map.of("version", 7)),
                409,
                "stale-version");
    }

    @Test
    void ownerSellsToADealerAndTheDealerSellsOn() {
        // Given
        UUID brand = suite.brand();
        UUID dealer = suite.dealer();
        UUID item = suite.pieceOf(amelie, brand);
        var intake = Offers.toOrganisation(item, "RESALE", "DEALER", dealer).titleVersion(2);
        await().atMost(Suite.PATIENCE)
                .untilAsserted(() -> offer(amelie.token(), intake).statusCode(201));
        isProblem(accept(Tokens.dealerStaff(UUID.randomUUID()), intake.id()), 404, "transfer-not-found");
        accept(Tokens.dealerStaff(dealer), intake.id()).statusCode(200);
        // When
        handOn(Tokens.dealerStaff(dealer), lina.token(), Offers.sale(item, lina).titleVersion(3));
        // Then
        as(lina.token())
                .get("/titles/" + item + "/chain")
                .then()
                .body("items.holder.kind", contains("BRAND", "OWNER", "DEALER", "OWNER"));
    }

    @Test
    void bothSidesPageThroughTheirTransfers() {
        UUID brand = suite.brand();
        for (int i = 0; i < 3; i++) {
            offer(Tokens.clientAdvisor(brand), Offers.sale(suite.piece(brand), amelie))
                    .statusCode(201);
        }
        String cursor = as(Tokens.clientAdvisor(brand))
                .queryParam("direction", "OUTGOING")
                .queryParam("first", 2)
                .get("/transfers/mine")
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .extract()
                .path("nextCursor");
        as(Tokens.clientAdvisor(brand))
                .queryParam("direction", "OUTGOING")
                .queryParam("after", cursor)
                .get("/transfers/mine")
                .then()
                .body("items.size()", is(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void othersTellNothingAboutATransfer() {
        UUID brand = suite.brand();
        var sale = Offers.sale(suite.piece(brand), amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        as(lina.token()).queryParam("id", sale.id()).get("/transfers").then().body("items", empty());
        as(amelie.token())
                .queryParam("id", sale.id())
                .get("/transfers")
                .then()
                .body("items.direction", hasItem("INCOMING"))
                .body("items[0]", not(hasKey("recipient")));
    }
}
