package io.heirloom.dealernetwork.listing;

import static io.heirloom.dealernetwork.Elsewhere.brand;
import static io.heirloom.dealernetwork.Elsewhere.owner;
import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.dealernetwork.Network.listingOf;
import static io.heirloom.dealernetwork.Network.post;
import static io.heirloom.dealernetwork.Network.suspend;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.heirloom.dealernetwork.Elsewhere;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ListingWatchTest {

    @Inject
    Elsewhere elsewhere;

    private final UUID brand = UUID.randomUUID();

    @Test
    void pieceReportedLostIsRefusedUntilTheReportIsLifted() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        var report = elsewhere.reported(item);
        // Then
        isProblem(declare(dealer, item), 422, "item-reported-stolen");
        isProblem(list(dealer, item), 422, "item-reported-stolen");
        elsewhere.lifted(item, report);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
    }

    @Test
    void oneOfTwoReportsLiftedIsNotEnough() {
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        var missing = elsewhere.reported(item);
        elsewhere.reported(item);
        elsewhere.lifted(item, missing);
        isProblem(declare(dealer, item), 422, "item-reported-stolen");
    }

    @Test
    void lossReportWithdrawsTheListingAtOnce() {
        // Given
        var dealer = dealer();
        var item = listedPieceOf(dealer);
        // When
        elsewhere.reported(item);
        // Then
        listingOf(item).body("items", empty());
        mine(dealer, "/listings/mine")
                .body("items[0].state", is("WITHDRAWN"))
                .body("items[0].withdrawnBecause", is("LOSS_REPORTED"))
                .body("items[0].withdrawnAt", notNullValue());
        mine(dealer, "/stock/mine").body("items[0].state", is("IN_STOCK"));
    }

    @Test
    void saleOfThePieceClosesListingAndStock() {
        // Given
        var dealer = dealer();
        var item = listedPieceOf(dealer);
        // When
        elsewhere.titled(item, owner(UUID.randomUUID()));
        // Then
        listingOf(item).body("items", empty());
        mine(dealer, "/listings/mine").body("items[0].withdrawnBecause", is("LEFT_THE_DEALER"));
        mine(dealer, "/stock/mine")
                .body("items[0].state", is("CLOSED"))
                .body("items[0].closedBecause", is("LEFT_THE_DEALER"));
    }

    @Test
    void returnOfAConsignedPieceClosesItsListing() {
        var dealer = dealer();
        authorise(brand, dealer, "NEW_SALES");
        var item = elsewhere.piece(brand);
        var custody = elsewhere.consigned(item, brand(brand), dealer);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        elsewhere.returned(item, custody);
        listingOf(item).body("items", empty());
    }

    @Test
    void dealerThatBuysTheConsignedPieceKeepsItsListing() {
        var dealer = dealer();
        authorise(brand, dealer, "NEW_SALES", "PRE_OWNED");
        var item = elsewhere.newPieceConsignedTo(dealer, brand);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        elsewhere.titled(item, Elsewhere.dealer(dealer));
        listingOf(item).body("items[0].state", is("OPEN"));
    }

    @Test
    void suspensionLeavesTheListingUnbackedAndReinstatementBacksItAgain() {
        // Given
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        // When
        suspend(brand, authorisation, 0).statusCode(200);
        // Then
        listingOf(item)
                .body("items[0].state", is("NOT_BACKED"))
                .body("items[0].accreditation.authorised", is(false))
                .body("items[0].accreditation.reason", is("SUSPENDED"));
        post(
                        Tokens.brandAdmin(brand),
                        "/authorisations/" + authorisation + "/reinstatement",
                        Map.of("reason", "Cleared", "version", 1))
                .statusCode(200);
        listingOf(item).body("items[0].state", is("OPEN"));
    }

    @Test
    void titleMayArriveBeforeTheRegistration() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = UUID.randomUUID();
        elsewhere.titled(item, owner(UUID.randomUUID()));
        elsewhere.titled(item, Elsewhere.dealer(dealer));
        isProblem(declare(dealer, item), 404, "item-not-found");
        // When
        elsewhere.registered(item, brand, UUID.randomUUID());
        // Then
        declare(dealer, item).statusCode(201);
    }

    private UUID listedPieceOf(UUID dealer) {
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        return item;
    }

    private static ValidatableResponse mine(UUID dealer, String path) {
        return given().auth()
                .oauth2(Tokens.dealerStaff(dealer).sign())
                .get(path)
                .then()
                .statusCode(200);
    }
}
