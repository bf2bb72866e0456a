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
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
