package io.heirloom.ownership.custody;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.custody;
import static io.heirloom.ownership.Suite.handOn;
import static io.heirloom.ownership.Suite.handOver;
import static io.heirloom.ownership.Suite.loss;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.ownership.Suite.write;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class CustodyResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");
    private UUID workshop;
    private UUID item;

    @BeforeEach
    void aPieceAndAWorkshop() {
        workshop = suite.dealer();
        item = suite.pieceOf(amelie, suite.brand());
    }

    @Test
    void pieceGoesToServiceAndBackWhileTitleStays() {
        // Given
        UUID custody = handOver(amelie.token(), item, 2, "SERVICE", workshop);
        as(Tokens.dealerStaff(workshop))
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].custody.id", is(custody.toString()))
                .body("items[0].holder.kind", is("OWNER"))
                .body("items[0].holder.id", nullValue());
        // When
        giveBack(Tokens.dealerStaff(workshop), custody).statusCode(200).body("until", notNullValue());
        // Then
        as(amelie.token())
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].custody", nullValue())
                .body("items[0].version", is(2));
    }

    @Test
    void holderTakesThePieceBack() {
        UUID custody = handOver(amelie.token(), item, 2, "LOAN", workshop);
        giveBack(amelie.token(), custody).statusCode(200);
        isProblem(giveBack(amelie.token(), custody), 409, "custody-ended");
    }

    @Test
    void repeatsAreAnsweredAsTheFirst() {
        UUID custody = UUID.randomUUID();
        var handOver = write(amelie.token(), custody(custody, item, 2, "SERVICE", workshop));
        String handedOver =
                handOver.post("/custodies").then().statusCode(201).extract().asString();
        assertThat(handOver.post("/custodies").then().statusCode(201).extract().asString())
                .isEqualTo(handedOver);
        var giveBack = write(amelie.token(), Map.of("version", 0));
        String path = "/custodies/" + custody + "/return";
        String given = giveBack.post(path).then().statusCode(200).extract().asString();
        assertThat(giveBack.post(path).then().statusCode(200).extract().asString())
                .isEqualTo(given);
    }

    @Test
    void pieceIsInOneCustodyAtATime() {
        handOver(amelie.token(), item, 2, "SERVICE", workshop);
        isProblem(handOverTo(UUID.randomUUID(), workshop), 409, "custody-open");
    }

    @Test
    void workshopKeepsThePieceWhenTitleMoves() {
        UUID custody = handOver(amelie.token(), item, 2, "SERVICE", workshop);
        handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        as(lina.token())
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].custody.id", is(custody.toString()));
        isProblem(giveBack(amelie.token(), custody), 404, "custody-not-found");
        giveBack(lina.token(), custody).statusCode(200);
    }

    @Test
    void loanEndsWhenTitleMoves() {
        UUID custody = handOver(amelie.token(), item, 2, "LOAN", workshop);
        handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        as(lina.token()).queryParam("item", item).get("/titles").then().body("items[0].custody", nullValue());
        isProblem(giveBack(lina.token(), custody), 409, "custody-ended");
    }

    @Test
    void custodianMustBeAKnownDealer() {
        namesField(
                isProblem(handOverTo(UUID.randomUUID(), UUID.randomUUID()), 422, "organisation-unknown"), "/custodian");
    }

    @Test
    void custodyIsNotGivenToPersonsOrBrands() {
        var body = Map.of(
                "id", UUID.randomUUID().toString(),
                "itemId", item.toString(),
                "titleVersion", 2,
                "purpose", "LOAN",
                "custodian", Map.of("kind", "OWNER", "id", lina.ownerId().toString()));
        namesField(
                isProblem(post(amelie.token(), "/custodies", body), 422, "custodian-not-allowed"), "/custodian/kind");
    }

    @Test
    void onlyTheHolderHandsOver() {
        var body = custody(UUID.randomUUID(), item, 2, "SERVICE", workshop);
        isProblem(post(lina.token(), "/custodies", body), 404, "title-not-found");
        isProblem(post(Tokens.dealerStaff(workshop), "/custodies", body), 404, "title-not-found");
    }

    @Test
    void staleVersionsAreRefused() {
        var body = custody(UUID.randomUUID(), item, 1, "SERVICE", workshop);
        isProblem(post(amelie.token(), "/custodies", body), 409, "stale-version");
        UUID custody = handOver(amelie.token(), item, 2, "SERVICE", workshop);
        isProblem(
                post(amelie.token(), "/custodies/" + custody + "/return", Map.of("version", 3)), 409, "stale-version");
    }

    @Test
    void lostPieceIsNotHandedOver() {
        post(amelie.token(), "/loss-reports", loss(UUID.randomUUID(), item, "MISSING"))
                .statusCode(201);
        isProblem(handOverTo(UUID.randomUUID(), workshop), 409, "transfer-held");
    }

    @Test
    void usedIdIsRefused() {
        UUID custody = handOver(amelie.token(), item, 2, "LOAN", workshop);
        giveBack(amelie.token(), custody).statusCode(200);
        isProblem(handOverTo(custody, workshop), 409, "custody-id-taken");
    }

    private ValidatableResponse handOverTo(UUID id, UUID dealer) {
        return post(amelie.token(), "/custodies", custody(id, item, 2, "SERVICE", dealer));
    }

    private static ValidatableResponse giveBack(Tokens token, UUID custody) {
        return post(token, "/custodies/" + custody + "/return", Map.of("version", 0));
    }
}
