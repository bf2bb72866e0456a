package io.heirloom.ownership.disclosure;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.ownership.Vaults;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
@QuarkusTestResource(ConsentStub.class)
class OwnerDataResourceTest {

    @Inject
    Suite suite;

    @ConfigProperty(name = "quarkus.rest-client.consent.url")
    String consent;

    private final Person amelie = Person.named("amelie");
    private UUID brand;
    private UUID item;

    @BeforeEach
    void anOwnedPiece() {
        brand = suite.brand();
        item = suite.pieceOf(amelie, brand);
        Vaults.store(amelie);
    }

    @AfterEach
    void consentIsBack() {
        mode("ok");
    }

    @Test
    void withoutAPermitEverythingIsHidden() {
        ask(Tokens.clientAdvisor(brand), item)
                .body("items[0].itemId", is(item.toString()))
                .body("items[0].ownerPseudonym", nullValue())
                .body("items[0].identity", nullValue())
                .body("items[0].contact", nullValue());
    }

    @Test
    void permittedCategoriesAreShownAndNoOthers() {
        permit("IDENTITY");
        ask(Tokens.clientAdvisor(brand), item)
                .body("items[0].ownerPseudonym", startsWith("own_"))
                .body("items[0].identity.givenName", is("Amélie"))
                .body("items[0].contact", nullValue());
    }

    @Test
    void relayContactShowsNoAddress() {
        permit("CONTACT");
        ask(Tokens.clientAdvisor(brand), item)
                .body("items[0].identity", nullValue())
                .body("items[0].contact.relay", startsWith("own_"))
                .body("items[0].contact.email", nullValue())
                .body("items[0].contact.phone", nullValue())
                .body("items[0].contact.addresses", empty());
    }

    @Test
    void sharedAddressIsShown() {
        permit("CONTACT");
        permit("CONTACT_RAW");
        ask(Tokens.dealerStaff(UUID.randomUUID()), item)
                .body("items[0].contact.email", is(amelie.email()))
                .body("items[0].contact.addresses[0].city", is("Genève"));
    }

    @Test
    void hiddenAbsentAndUnknownLookTheSame() {
        // Given: an owner without a permit, a piece of the brand itself, a piece nobody knows
        UUID unsold = suite.piece(brand);
        UUID unknown = UUID.randomUUID();
        // When
        List<Map<String, Object>> entries = ask(Tokens.clientAdvisor(brand), item, unsold, unknown)
                .body("items.itemId", contains(item.toString(), unsold.toString(), unknown.toString()))
                .extract()
                .path("items");
        // Then
        entries.forEach(entry -> entry.remove("itemId"));
        assertThat(entries).hasSize(3).containsOnly(entries.getFirst());
    }

    @Test
    void consentIsAskedOnceForAllPiecesWithTheCallersToken() {
        // Given
        UUID second = suite.pieceOf(amelie, brand);
        var advisor = Tokens.clientAdvisor(brand);
        // When
        ask(advisor, item, second, UUID.randomUUID());
        // Then
        var asked = asked().getList("findAll { it.question.toString().contains('" + second + "') }", Map.class);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().get("authorization").toString()).startsWith("Bearer ey");
        assertThat(asked.getFirst().get("question").toString())
                .contains(item.toString(), amelie.ownerId().toString(), "SERVICE", "CONTACT_RAW");
    }

    @Test
    void consentIsAskedAlsoWhenThereIsNobodyToAskAbout() {
        int before = asked().getList("$").size();
        ask(Tokens.clientAdvisor(brand), UUID.randomUUID());
        assertThat(asked().getList("$")).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "slow", "strange"})
    void noClearAnswerIsADenial(String failure) {
        permit("IDENTITY");
        mode(failure);
        ask(Tokens.clientAdvisor(brand), item)
                .body("items[0].ownerPseudonym", nullValue())
                .body("items[0].identity", nullValue());
        mode("ok");
        ask(Tokens.clientAdvisor(brand), item).body("items[0].identity", notNullValue());
    }

    @Test
    void otherBrandsStaffSeeNothingEvenWithAPermit() {
        permit("IDENTITY");
        ask(Tokens.clientAdvisor(suite.brand()), item).body("items[0].identity", nullValue());
    }

    @Test
    void permitForAFormerOwnerShowsNothingOfTheNextOne() {
        // Given
        permit("IDENTITY");
        var lina = Person.named("lina");
        Vaults.store(lina);
        // When
        Suite.handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        // Then
        ask(Tokens.clientAdvisor(brand), item).body("items[0].identity", nullValue());
    }

    @Test
    void questionIsChecked() {
        var advisor = Tokens.clientAdvisor(brand);
        isProblem(as(advisor).get("/owner-data").then(), 400, "invalid-request");
        isProblem(
                as(advisor)
                        .queryParam("item", item)
                        .queryParam("purpose", "service!")
                        .queryParam("category", "IDENTITY")
                        .get("/owner-data")
                        .then(),
                400,
                "invalid-request");
    }

    private ValidatableResponse ask(Tokens token, UUID... items) {
        return as(token)
                .queryParam("item", (Object[]) items)
                .queryParam("purpose", "SERVICE")
                .queryParam("category", "IDENTITY", "CONTACT")
                .get("/owner-data")
                .then()
                .statusCode(200);
    }

    private void permit(String category) {
        given().put(consent + "/permits/" + amelie.ownerId() + "/" + item + "/" + category)
                .then()
                .statusCode(204);
    }

    private void mode(String mode) {
        given().put(consent + "/mode/" + mode).then().statusCode(204);
    }

    private JsonPath asked() {
        return given().get(consent + "/asked").jsonPath();
    }
}
