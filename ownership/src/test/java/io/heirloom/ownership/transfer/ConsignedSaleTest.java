package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.handOver;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static java.time.ZoneOffset.UTC;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ConsignedSaleTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private UUID brand;
    private UUID dealer;

    @BeforeEach
    void announce() {
        dealer = suite.dealer();
        brand = suite.brand();
    }

    @Test
    void authorisedDealerSellsAConsignedNewPiece() {
        // Given
        suite.authorise(dealer, brand);
        UUID item = consigned();
        var sale = Offers.sale(item, amelie);
        offer(Tokens.dealerStaff(dealer), sale).statusCode(201).body("direction", is("OUTGOING"));
        // When
        accept(amelie.token(), sale.id()).statusCode(200);
        // Then
        as(amelie.token())
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].viewerIsHolder", is(true))
                .body("items[0].custody", nullValue());
        as(Tokens.dealerStaff(dealer))
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items.size()", is(0));
    }

    @Test
    void dealerWithoutAuthorisationIsRefused() {
        isProblem(sell(consigned(), "CH"), 422, "outside-authorisation");
    }

    @Test
    void authorisationHoldsOnlyInItsCountries() {
        suite.authorise(dealer, brand, List.of("NEW_SALES"), List.of("FR", "IT"));
        isProblem(sell(consigned(), "CH"), 422, "outside-authorisation");
        sell(consigned(), "FR").statusCode(201);
    }

    @Test
    void certifiedPreOwnedIsNotNewSales() {
        suite.authorise(dealer, brand, List.of("CPO"), List.of());
        isProblem(sell(consigned(), "CH"), 422, "outside-authorisation");
    }

    @Test
    void suspensionStopsSalesUntilReinstated() {
        var today = LocalDate.now(UTC);
        UUID authorisation = suite.authorise(dealer, brand);
        suite.change(authorisation, "suspended", today);
        isProblem(sell(consigned(), "CH"), 422, "outside-authorisation");
        suite.change(authorisation, "reinstated", today);
        sell(consigned(), "CH").statusCode(201);
        suite.change(authorisation, "ended", today);
        isProblem(sell(consigned(), "CH"), 422, "outside-authorisation");
    }

    @Test
    void pieceThatIsNotConsignedIsUnknownToADealer() {
        suite.authorise(dealer, brand);
        isProblem(sell(suite.piece(brand), "CH"), 404, "title-not-found");
    }

    @Test
    void offerEndsInNothingWhenThePieceWentBack() {
        // Given
        suite.authorise(dealer, brand);
        UUID item = suite.piece(brand);
        UUID custody = handOver(Tokens.brandAdmin(brand), item, 1, "CONSIGNMENT", dealer);
        var sale = Offers.sale(item, amelie);
        offer(Tokens.dealerStaff(dealer), sale).statusCode(201);
        // When
        post(Tokens.brandAdmin(brand), "/custodies/" + custody + "/return", Map.of("version", 0))
                .statusCode(200);
        // Then
        isProblem(accept(amelie.token(), sale.id()), 409, "consignment-ended");
    }

    private UUID consigned() {
        UUID item = suite.piece(brand);
        handOver(Tokens.brandAdmin(brand), item, 1, "CONSIGNMENT", dealer);
        return item;
    }

    private ValidatableResponse sell(UUID item, String country) {
        return offer(Tokens.dealerStaff(dealer), Offers.sale(item, amelie).with("jurisdiction", country));
    }
}
