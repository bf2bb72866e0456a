package io.heirloom.ownership.erasure;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.handOn;
import static io.heirloom.ownership.Suite.loss;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.ownership.Vaults;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ErasureResourceTest {

    private static final String CASE = "DSR-2026-0117";

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");

    @Test
    void anOwnerErasesHerselfAndItIsCompleteWhenEveryServiceHasDestroyedItsKey() {
        // Given
        Vaults.store(amelie);
        UUID erasure = UUID.randomUUID();
        // When
        erase(amelie.token(), erasure)
                .statusCode(200)
                .body("askedBy", is("OWNER"))
                .body("completedAt", nullValue())
                .body("services.service", contains("consent", "dealer-network", "item-registry", "ownership"));
        // Then
        isProblem(as(amelie.token()).get("/vault").then(), 404, "vault-not-found");
        isProblem(Suite.write(amelie.token(), Vaults.of(amelie)).put("/vault").then(), 409, "subject-erased");
        await().atMost(Suite.PATIENCE).untilAsserted(() -> read(amelie.token(), erasure)
                .body("services.find { it.service == 'ownership' }.acknowledgedAt", notNullValue()));
        for (String channel : List.of("consent-events", "dealer-network-events", "item-registry-events")) {
            suite.send(channel, "erasure.acknowledged", erasure, Map.of("erasureId", erasure.toString()));
        }
        await().atMost(Suite.PATIENCE).untilAsserted(() -> read(amelie.token(), erasure)
                .body("services.acknowledgedAt", everyItem(notNullValue()))
                .body("completedAt", notNullValue()));
    }

    @Test
    void theOtherServicesAreToldWhoseKeysToDestroyAndTheLogOnlyThatItWasDone() {
        UUID erasure = UUID.randomUUID();
        erase(amelie.token(), erasure).statusCode(200);
        await().atMost(Suite.PATIENCE).untilAsserted(() -> assertThat(suite.toldOthers())
                .filteredOn(told -> told.startsWith(erasure.toString()))
                .anyMatch(told -> told.contains("\"owner.erased\"")
                        && told.contains(amelie.ownerId().toString()))
                .anyMatch(told -> told.contains("\"erasure.acknowledged\"")));
        assertThat(suite.leaves())
                .noneMatch(leaf -> leaf.contains(amelie.ownerId().toString()));
    }

    @Test
    void herPieceKeepsExactlyOneOwnerWhoHasNoName() {
        // Given
        UUID brand = suite.brand();
        UUID item = suite.pieceOf(amelie, brand);
        // When
        erase(amelie.token(), UUID.randomUUID()).statusCode(200);
        // Then
        as(Tokens.brandAdmin(brand))
                .queryParam("item", item)
                .get("/titles")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", is(2));
        var events = as(amelie.token())
                .get("/items/" + item + "/evidence")
                .then()
                .statusCode(200)
                .body("events.type", contains("title.opened", "transfer.offered", "transfer.accepted"))
                .extract()
                .jsonPath();
        assertThat(events.getList("events.parts.payload.flatten()", String.class))
                .filteredOn(part -> part != null)
                .noneMatch(part -> new String(Base64.getDecoder().decode(part), UTF_8).contains("buyer"));
    }

    @Test
    void anErasedOwnerCanStillHandHerPieceOnAndNothingIsRecordedAboutHer() {
        // Given
        UUID brand = suite.brand();
        UUID item = suite.pieceOf(amelie, brand);
        erase(amelie.token(), UUID.randomUUID()).statusCode(200);
        // When
        handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        // Then the acceptance has the facts, the buyer's part and the handle of the next, and no part of the seller
        as(lina.token())
                .get("/items/" + item + "/evidence")
                .then()
                .statusCode(200)
                .body("events[4].type", is("transfer.accepted"))
                .body("events[4].parts", hasSize(3))
                .body("events[4].parts.payload", everyItem(notNullValue()));
    }

    @Test
    void theLossOfAPieceWhoseOwnerWasErasedCanBeReportedAndLifted() {
        UUID item = suite.pieceOf(amelie, suite.brand());
        erase(amelie.token(), UUID.randomUUID()).statusCode(200);
        UUID report = UUID.randomUUID();
        var police = Tokens.lawEnforcement("officer-" + UUID.randomUUID());
        post(police, "/loss-reports", loss(report, item, "STOLEN")).statusCode(201);
        post(police, "/loss-reports/" + report + "/lift", Map.of("reason", "found"))
                .statusCode(200);
    }

    @Test
    void herOpenOffersEndAndWhatNamedHerIsForgotten() {
        // Given
        UUID brand = suite.brand();
        UUID own = suite.pieceOf(amelie, brand);
        Offers outgoing = Offers.gift(own, lina).titleVersion(2);
        offer(amelie.token(), outgoing).statusCode(201);
        UUID coming = suite.piece(brand);
        Offers incoming = Offers.sale(coming, amelie);
        offer(Tokens.clientAdvisor(brand), incoming).statusCode(201);
        // When
        erase(amelie.token(), UUID.randomUUID()).statusCode(200);
        // Then
        isProblem(accept(lina.token(), outgoing.id()), 404, "transfer-not-found");
        as(Tokens.clientAdvisor(brand))
                .queryParam("id", incoming.id())
                .get("/transfers")
                .then()
                .body("items.state", contains("CANCELLED"));
        offer(Tokens.clientAdvisor(brand), Offers.sale(coming, lina)).statusCode(201);
    }

    @Test
    void whatSheWasCalledAndWhatSheWasAskedForStandNowhereInTheDatabase() throws Exception {
        // Given
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var advisor = Tokens.clientAdvisor(brand);
        var price = Map.of("minor", 9_871_236_540L, "currency", "CHF");
        Offers sale = Offers.sale(item, amelie).with("price", price);
        Vaults.store(amelie);
        handOn(advisor, amelie.token(), sale);
        as(advisor)
                .queryParam("id", sale.id())
                .get("/transfers")
                .then()
                .body("items[0].price.minor", is(9_871_236_540L));
        // Then it is sealed already before
        assertThat(Dump.ofAllTables())
                .doesNotContain("9871236540", amelie.token().subject());
        // When
        erase(amelie.token(), UUID.randomUUID()).statusCode(200);
        // Then
        as(advisor)
                .queryParam("id", sale.id())
                .get("/transfers")
                .then()
                .body("items[0].state", is("ACCEPTED"))
                .body("items[0].price", nullValue());
        assertThat(Dump.ofAllTables()).doesNotContain("9871236540");
        assertThat(Dump.rows("journal_idempotent_write", "caller", amelie.ownerId()))
                .isEqualTo(1);
        assertThat(Dump.rows("vault", "owner_id", amelie.ownerId())).isZero();
    }

    @Test
    void anOfficerErasesOnACaseWithAStrongSignInAndNeverHerself() {
        var officer = Tokens.privacyOfficer().strong();
        UUID erasure = UUID.randomUUID();
        namesRule(
                isProblem(eraseFor(officer, erasure, amelie.ownerId(), null), 422, "case-required"),
                "/caseReference",
                "case-bound");
        isProblem(
                eraseFor(Tokens.privacyOfficer().weak(), erasure, amelie.ownerId(), CASE),
                401,
                "assurance-insufficient");
        eraseFor(officer, erasure, amelie.ownerId(), CASE)
                .statusCode(200)
                .body("askedBy", is("PRIVACY_OFFICER"))
                .body("caseReference", is(CASE));
        read(Tokens.auditor(), erasure).statusCode(200).body("caseReference", is(CASE));
        read(amelie.token(), erasure).statusCode(200);
        isProblem(read(lina.token(), erasure), 404, "erasure-not-found");
    }

    @Test
    void nobodyElseMayAsk() {
        UUID erasure = UUID.randomUUID();
        isProblem(erase(amelie.token().weak(), erasure), 401, "assurance-insufficient");
        isProblem(eraseFor(lina.token(), erasure, amelie.ownerId(), null), 404, "erasure-not-found");
        isProblem(erase(Tokens.brandAdmin(UUID.randomUUID()), erasure), 403, "forbidden");
        isProblem(erase(Tokens.auditor(), erasure), 403, "forbidden");
        Suite.write(amelie.token(), Map.of("id", "not a uuid"))
                .post("/erasures")
                .then()
                .statusCode(400);
        namesRule(
                isProblem(
                        eraseFor(Tokens.privacyOfficer().strong(), erasure, amelie.ownerId(), "x"),
                        400,
                        "invalid-request"),
                "/caseReference",
                "pattern");
    }

    @Test
    void askedAgainItIsTheSameErasure() {
        UUID first = UUID.randomUUID();
        erase(amelie.token(), first).statusCode(200);
        erase(amelie.token(), UUID.randomUUID()).statusCode(200).body("id", is(first.toString()));
        eraseFor(Tokens.privacyOfficer().strong(), UUID.randomUUID(), amelie.ownerId(), CASE)
                .statusCode(200)
                .body("id", is(first.toString()))
                .body("askedBy", is("OWNER"));
        isProblem(erase(lina.token(), first), 409, "erasure-id-taken");
        read(amelie.token(), first).body("services.service", hasItem("consent"));
        as(amelie.token()).get("/erasures/mine").then().statusCode(200).body("id", is(first.toString()));
        isProblem(as(lina.token()).get("/erasures/mine").then(), 404, "erasure-not-found");
    }

    private static ValidatableResponse erase(Tokens caller, UUID id) {
        return post(caller, "/erasures", Map.of("id", id.toString()));
    }

    private static ValidatableResponse eraseFor(Tokens caller, UUID id, UUID owner, String caseReference) {
        Map<String, Object> body = new HashMap<>(Map.of("id", id.toString(), "ownerId", owner.toString()));
        body.put("caseReference", caseReference);
        return post(caller, "/erasures", body);
    }

    private static ValidatableResponse read(Tokens caller, UUID id) {
        return as(caller).get("/erasures/" + id).then();
    }
}
