package io.heirloom.ownership.loss;

import static io.heirloom.ownership.Suite.accept;
import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.loss;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.ownership.Suite.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static java.time.ZoneOffset.UTC;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class LossReportResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");
    private final UUID report = UUID.randomUUID();
    private UUID brand;
    private UUID item;

    @BeforeEach
    void aPiece() {
        brand = suite.brand();
        item = suite.pieceOf(amelie, brand);
    }

    @Test
    void reportHoldsOffersUntilItIsLifted() {
        // Given
        declare("MISSING").statusCode(201).body("standing", is(true)).body("narrative", nullValue());
        as(amelie.token())
                .queryParam("item", item)
                .get("/titles")
                .then()
                .body("items[0].transferable", is(false))
                .body("items[0].holds", contains("LOSS"));
        isProblem(offer(amelie.token(), gift()), 409, "transfer-held");
        // When
        lift(amelie.token(), "found at home").statusCode(200).body("standing", is(false));
        // Then
        offer(amelie.token(), gift()).statusCode(201);
    }

    @Test
    void reportHoldsAnOfferThatWasOpenBefore() {
        var gift = gift();
        offer(amelie.token(), gift).statusCode(201);
        declare("MISSING").statusCode(201);
        isProblem(accept(lina.token(), gift.id()), 409, "transfer-held");
        lift(amelie.token(), "found").statusCode(200);
        accept(lina.token(), gift.id()).statusCode(200);
    }

    @Test
    void missingIsEscalatedToStolenOnceWithAPoliceReference() {
        declare("MISSING").statusCode(201);
        Map<String, Object> escalation = Map.of("policeReference", "PV-2026-1234", "place", "Rue de la Paix");
        escalate(amelie.token(), escalation).statusCode(200).body("level", is("STOLEN"));
        isProblem(escalate(amelie.token(), escalation), 409, "already-stolen");
        as(amelie.token())
                .get("/loss-reports/mine")
                .then()
                .statusCode(200)
                .body("items[0].narrative.policeReference", is("PV-2026-1234"))
                .body("items[0].narrative.place", is("Rue de la Paix"));
    }

    @Test
    void stolenNeedsAPoliceReference() {
        var body = new HashMap<>(loss(report, item, "STOLEN"));
        body.remove("policeReference");
        namesField(
                isProblem(post(amelie.token(), "/loss-reports", body), 422, "police-reference-missing"),
                "/policeReference");
    }

    @Test
    void policeEnterStolenPiecesAndLiftOthersReports() {
        var police = Tokens.lawEnforcement("police-paris");
        isProblem(post(police, "/loss-reports", loss(report, item, "MISSING")), 422, "level-not-allowed");
        post(police, "/loss-reports", loss(report, item, "STOLEN")).statusCode(201);
        isProblem(lift(amelie.token(), "it is mine"), 404, "loss-report-not-found");
        lift(Tokens.lawEnforcement("police-london"), "recovered").statusCode(200);
    }

    @Test
    void onlyTheDeclarerAmongOwnersLifts() {
        declare("MISSING").statusCode(201);
        isProblem(lift(lina.token(), "no"), 404, "loss-report-not-found");
        isProblem(lift(Tokens.brandAdmin(brand), "no"), 404, "loss-report-not-found");
    }

    @Test
    void onlyTheHolderDeclares() {
        isProblem(post(lina.token(), "/loss-reports", loss(report, item, "MISSING")), 404, "title-not-found");
        isProblem(
                post(Tokens.brandAdmin(brand), "/loss-reports", loss(report, item, "MISSING")), 404, "title-not-found");
    }

    @Test
    void oneReportStandsAtATime() {
        declare("MISSING").statusCode(201);
        isProblem(
                post(amelie.token(), "/loss-reports", loss(UUID.randomUUID(), item, "STOLEN")),
                409,
                "loss-report-standing");
        lift(amelie.token(), "found").statusCode(200);
        isProblem(lift(amelie.token(), "found again"), 409, "loss-report-lifted");
        isProblem(declare("MISSING"), 409, "loss-report-id-taken");
    }

    @Test
    void lossLiesInThePast() {
        var body = new HashMap<>(loss(report, item, "MISSING"));
        body.put("lostOn", LocalDate.now(UTC).plusDays(3).toString());
        namesField(isProblem(post(amelie.token(), "/loss-reports", body), 400, "invalid-request"), "/lostOn");
    }

    @Test
    void othersSeeNoneOfMyReports() {
        declare("MISSING").statusCode(201);
        as(lina.token()).get("/loss-reports/mine").then().statusCode(200).body("items", empty());
    }

    private Offers gift() {
        return Offers.gift(item, lina).titleVersion(2);
    }

    private ValidatableResponse declare(String level) {
        return post(amelie.token(), "/loss-reports", loss(report, item, level));
    }

    private ValidatableResponse lift(Tokens token, String reason) {
        return post(token, "/loss-reports/" + report + "/lift", Map.of("reason", reason));
    }

    private ValidatableResponse escalate(Tokens token, Map<String, Object> body) {
        return post(token, "/loss-reports/" + report + "/escalation", body);
    }
}
