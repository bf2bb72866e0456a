package io.heirloom.dealernetwork.stock;

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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.heirloom.dealernetwork.Elsewhere;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class SaleRulesTest {

    @Inject
    Elsewhere elsewhere;

    private final UUID brand = UUID.randomUUID();

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
    void suspendedDealerCannotList() {
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        suspend(brand, authorisation, 0).statusCode(200);
        isProblem(list(dealer, item), 422, "outside-authorisation");
    }
}
