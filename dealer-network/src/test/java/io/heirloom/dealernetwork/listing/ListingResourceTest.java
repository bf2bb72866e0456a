package io.heirloom.dealernetwork.listing;

import static io.heirloom.dealernetwork.Elsewhere.brand;
import static io.heirloom.dealernetwork.Elsewhere.owner;
import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.get;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.dealernetwork.Network.listingOf;
import static io.heirloom.dealernetwork.Network.post;
import static io.heirloom.dealernetwork.Network.suspend;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.dealernetwork.Elsewhere;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ListingResourceTest {
    @Inject
    Elsewhere elsewhere;

    private final UUID brand = UUID.randomUUID();

    @Test
    void pieceInStockIsListedWithTheBadgeOfItsDealer() {
        // Given
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201).body("state", is("IN_STOCK")).body("version", is(0));
        // When
        list(dealer, item).statusCode(201).body("state", is("OPEN"));
        // Then
        listingOf(item)
                .body("items", hasSize(1))
                .body("items[0].itemId", is(item.toString()))
                .body("items[0].dealerId", is(dealer.toString()))
                .body("items[0].price.minor", is(1_250_000))
                .body("items[0].price.currency", is("CHF"))
                .body("items[0].state", is("OPEN"))
                .body("items[0].accreditation.authorised", is(true))
                .body("items[0].accreditation.activity", is("PRE_OWNED"))
                .body("items[0].accreditation.authorisationId", is(authorisation.toString()));
        get("/dealers/{id}", dealer).body("accreditations[0].brandId", is(brand.toString()));
    }

    @Test
    void newPieceConsignedByTheBrandNeedsNewSales() {
        var dealer = dealer();
        authorise(brand, dealer, "NEW_SALES");
        var item = elsewhere.newPieceConsignedTo(dealer, brand);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201).body("accreditation.activity", is("NEW_SALES"));
    }

    @Test
    void newSalesDoNotCoverSecondHand() {
        var dealer = dealer();
        authorise(brand, dealer, "NEW_SALES");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        isProblem(declare(dealer, item), 422, "outside-authorisation");
        isProblem(list(dealer, item), 422, "outside-authorisation");
        listingOf(item).body("items", empty());
    }

    @Test
    void certifiedPreOwnedAloneCoversSecondHandAndNotNew() {
        var dealer = dealer();
        authorise(brand, dealer, "CPO");
        var used = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, used).statusCode(201);
        list(dealer, used).statusCode(201).body("accreditation.activity", is("CPO"));
        isProblem(declare(dealer, elsewhere.newPieceConsignedTo(dealer, brand)), 422, "outside-authorisation");
    }

    @Test
    void dealerThatWasNeverAuthorisedCanNeitherStockNorList() {
        var grey = dealer();
        var item = elsewhere.secondHandPieceOf(grey, brand);
        isProblem(declare(grey, item), 422, "outside-authorisation");
        isProblem(list(grey, item), 422, "outside-authorisation");
    }

    @Test
    void lapsedDealerKeepsItsStockButCannotListIt() {
        // Given
        var dealer = dealer();
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        post(
                        Tokens.brandAdmin(brand),
                        "/authorisations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "dealerId",
                                dealer,
                                "activities",
                                List.of("PRE_OWNED"),
                                "countries",
                                List.of("CH"),
                                "validFrom",
                                "2020-01-01",
                                "validTo",
                                "2025-12-31"))
                .statusCode(201)
                .body("standing", is("LAPSED"));
        // When
        declare(dealer, item).statusCode(201);
        // Then
        isProblem(list(dealer, item), 422, "outside-authorisation");
    }

    @Test
    void authorisationForOtherModelsIsNotEnough() {
        var dealer = dealer();
        post(
                        Tokens.brandAdmin(brand),
                        "/authorisations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "dealerId",
                                dealer,
                                "activities",
                                List.of("PRE_OWNED"),
                                "countries",
                                List.of("CH"),
                                "models",
                                List.of(UUID.randomUUID()),
                                "validFrom",
                                "2020-01-01"))
                .statusCode(201);
        isProblem(declare(dealer, elsewhere.secondHandPieceOf(dealer, brand)), 422, "outside-authorisation");
    }

    @Test
    void pieceThatIsNotInTheDealersHandsIsRefused() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "NEW_SALES", "PRE_OWNED");
        var owner = owner(UUID.randomUUID());
        var item = elsewhere.piece(brand);
        elsewhere.titled(item, owner);
        // Then
        isProblem(declare(dealer, item), 422, "item-not-in-your-hands");
        isProblem(list(dealer, item), 422, "item-not-in-your-hands");
        // Service is custody, but not for sale; and a consignment by somebody else is none.
        elsewhere.handedOver(item, "SERVICE", owner, dealer);
        isProblem(declare(dealer, item), 422, "item-not-in-your-hands");
        elsewhere.consigned(item, owner(UUID.randomUUID()), dealer);
        isProblem(declare(dealer, item), 422, "item-not-in-your-hands");
        elsewhere.consigned(item, owner, dealer);
        declare(dealer, item).statusCode(201);
    }

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
    void suspendedDealerCannotList() {
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        suspend(brand, authorisation, 0).statusCode(200);
        isProblem(list(dealer, item), 422, "outside-authorisation");
    }

    @Test
    void pieceIsListedOnceAndStockedOnce() {
        var dealer = dealer();
        var item = listedPieceOf(dealer);
        isProblem(list(dealer, item), 409, "item-already-listed");
        isProblem(declare(dealer, item), 409, "item-already-in-stock");
    }

    @Test
    void listingNeedsDeclaredStock() {
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        isProblem(list(dealer, item), 422, "item-not-in-stock");
    }

    @Test
    void withdrawnListingCanBeOpenedAnew() {
        // Given
        var dealer = dealer();
        var item = listedPieceOf(dealer);
        String id = listingOf(item).extract().path("items[0].id");
        // When
        isProblem(withdraw(dealer, id, 7), 409, "stale-version");
        withdraw(dealer, id, 0)
                .statusCode(200)
                .body("state", is("WITHDRAWN"))
                .body("withdrawnBecause", is("BY_DEALER"))
                .body("version", is(1));
        // Then
        isProblem(withdraw(dealer, id, 1), 409, "listing-withdrawn");
        list(dealer, item).statusCode(201);
    }

    @Test
    void listingOfAnotherDealerLooksUnknown() {
        var item = listedPieceOf(dealer());
        String id = listingOf(item).extract().path("items[0].id");
        isProblem(withdraw(dealer(), id, 0), 404, "listing-not-found");
    }

    @Test
    void stockTakenOutWithdrawsItsListing() {
        // Given
        var dealer = dealer();
        var item = listedPieceOf(dealer);
        String stock = mine(dealer, "/stock/mine").extract().path("items[0].id");
        isProblem(takeOut(dealer(), stock, 0), 404, "stock-position-not-found");
        isProblem(takeOut(dealer, stock, 5), 409, "stale-version");
        // When
        takeOut(dealer, stock, 0).statusCode(200).body("state", is("CLOSED")).body("closedBecause", is("BY_DEALER"));
        // Then
        listingOf(item).body("items", empty());
        isProblem(takeOut(dealer, stock, 1), 409, "stock-position-closed");
        isProblem(list(dealer, item), 422, "item-not-in-stock");
        declare(dealer, item).statusCode(201);
    }

    @Test
    void openListingsArePagedNewestFirst() {
        var dealer = dealer();
        var older = listedPieceOf(dealer);
        var newer = listedPieceOf(dealer);
        var first = get("/listings?first=1").statusCode(200).body("items", hasSize(1));
        first.body("items[0].itemId", is(newer.toString()));
        get("/listings?first=1&after={cursor}", first.extract().<String>path("nextCursor"))
                .statusCode(200)
                .body("items[0].itemId", is(older.toString()));
    }

    @Test
    void batchReadGivesOnlyWhatIsListed() {
        var item = listedPieceOf(dealer());
        var other = listedPieceOf(dealer());
        get("/listings?item={a}&item={b}&item={c}", item, other, UUID.randomUUID())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.itemId", hasItem(item.toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void listingNeverNamesTheFormerOwner() {
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var owner = UUID.randomUUID();
        var item = elsewhere.piece(brand);
        elsewhere.titled(item, owner(owner));
        elsewhere.consigned(item, owner(owner), dealer);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        org.assertj.core.api.Assertions.assertThat(listingOf(item).extract().asString())
                .doesNotContain(owner.toString());
    }

    @Test
    void pieceNobodyHasHeardOfIsNotFound() {
        var dealer = dealer();
        isProblem(list(dealer, UUID.randomUUID()), 404, "item-not-found");
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

    private static ValidatableResponse takeOut(UUID dealer, String id, int version) {
        return post(Tokens.dealerStaff(dealer), "/stock/" + id + "/withdrawal", Map.of("version", version));
    }

    private static ValidatableResponse withdraw(UUID dealer, String id, int version) {
        return post(Tokens.dealerStaff(dealer), "/listings/" + id + "/withdrawal", Map.of("version", version));
    }

    private static ValidatableResponse mine(UUID dealer, String path) {
        return given().auth()
                .oauth2(Tokens.dealerStaff(dealer).sign())
                .get(path)
                .then()
                .statusCode(200);
    }
}
