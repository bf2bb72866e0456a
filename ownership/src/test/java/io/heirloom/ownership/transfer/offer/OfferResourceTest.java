package io.heirloom.ownership.transfer.offer;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.handOn;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.hamcrest.Matchers.containsString;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class OfferResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");

    @ParameterizedTest
    @ValueSource(strings = {"GIFT", "HAND_DOWN", "INHERITANCE"})
    void whatIsGivenTakesNoPrice(String reason) {
        UUID item = suite.pieceOf(amelie, suite.brand());
        var offer = Offers.sale(item, lina).titleVersion(2).with("reason", reason);
        namesField(isProblem(offer(amelie.token(), offer), 422, "price-not-allowed"), "/price");
    }

    @Test
    void ownersOfferNeedsAFreshStrongSignIn() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        var gift = Offers.gift(item, lina).titleVersion(2);
        isProblem(offer(amelie.token().weak(), gift), 401, "assurance-insufficient")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        var hourAgo = amelie.token().signedInAt(Instant.now().minusSeconds(3600));
        isProblem(offer(hourAgo, gift), 401, "assurance-insufficient");
        offer(amelie.token(), gift).statusCode(201);
    }

    @Test
    void deadlineMustLieWithinTheAllowedTime() {
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var past = Offers.sale(item, amelie).with("expiresAt", "2020-01-01T00:00:00Z");
        var far = Offers.sale(item, amelie)
                .with("expiresAt", Instant.now().plusSeconds(100L * 86_400).toString());
        namesField(isProblem(offer(Tokens.clientAdvisor(brand), past), 422, "expiry-not-allowed"), "/expiresAt");
        namesField(isProblem(offer(Tokens.clientAdvisor(brand), far), 422, "expiry-not-allowed"), "/expiresAt");
    }

    @Test
    void staleTitleVersionIsRefused() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        isProblem(offer(amelie.token(), Offers.gift(item, lina).titleVersion(1)), 409, "stale-version");
    }

    @Test
    void nobodyOffersToThemselves() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        namesField(
                isProblem(offer(amelie.token(), Offers.gift(item, amelie).titleVersion(2)), 422, "recipient-is-holder"),
                "/recipient/email");
    }

    @Test
    void recipientOrganisationMustBeKnown() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        var offer = Offers.toOrganisation(item, "RESALE", "DEALER", UUID.randomUUID())
                .titleVersion(2);
        namesField(isProblem(offer(amelie.token(), offer), 422, "organisation-unknown"), "/recipient/organisation");
    }

    @Test
    void usedIdIsRefused() {
        UUID brand = suite.brand();
        var sale = Offers.sale(suite.piece(brand), amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        var other = sale.with("itemId", suite.piece(brand).toString());
        isProblem(offer(Tokens.clientAdvisor(brand), other), 409, "transfer-id-taken");
    }

    @Test
    void onlyTheVerifiedAddressMakesTheRecipient() {
        // Given
        UUID brand = suite.brand();
        var sale = Offers.sale(suite.piece(brand), amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        // When
        var unverified = Tokens.of("somebody", "owner").unverifiedEmail(amelie.email());
        var other = lina.token();
        // Then
        isProblem(accept(unverified, sale.id()), 404, "transfer-not-found");
        isProblem(accept(other, sale.id()), 404, "transfer-not-found");
        isProblem(accept(Tokens.clientAdvisor(brand), sale.id()), 403, "forbidden");
    }

    @Test
    void addressIsComparedWithoutCaseAndBlanks() {
        UUID brand = suite.brand();
        var recipient = Map.of("name", "Amélie", "email", amelie.email().toUpperCase(java.util.Locale.ROOT));
        var sale = Offers.sale(suite.piece(brand), amelie).with("recipient", recipient);
        handOn(Tokens.clientAdvisor(brand), amelie.token(), sale);
    }
}
