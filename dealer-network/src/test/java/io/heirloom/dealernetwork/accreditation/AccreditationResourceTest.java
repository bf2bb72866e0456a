package io.heirloom.dealernetwork.accreditation;

import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.get;
import static io.heirloom.dealernetwork.Network.post;
import static io.heirloom.dealernetwork.Network.today;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class AccreditationResourceTest {
    private final UUID brand = UUID.randomUUID();

    @Test
    void anyoneMayAskWithoutAnAccount() {
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "CPO");
        get("/accreditations?dealer={d}&brand={b}&activity=CPO", dealer, brand)
                .statusCode(200)
                .body("dealerId", is(dealer.toString()))
                .body("brandId", is(brand.toString()))
                .body("activity", is("CPO"))
                .body("country", is("CH"))
                .body("on", is(today().toString()))
                .body("authorised", is(true))
                .body("reason", is("AUTHORISED"))
                .body("authorisationId", is(authorisation.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, false, NOT_YET_VALID",
        "2019-01-01, true, AUTHORISED",
        "2025-12-31, true, AUTHORISED",
        "2026-01-01, false, LAPSED"
    })
    void lapsedAuthorisationStillAnswersForItsDays(String day, boolean authorised, String reason) {
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
                                "validFrom",
                                "2019-01-01",
                                "validTo",
                                "2025-12-31"))
                .statusCode(201);
        get("/accreditations?dealer={d}&brand={b}&activity=PRE_OWNED&on={day}", dealer, brand, day)
                .statusCode(200)
                .body("authorised", is(authorised))
                .body("reason", is(reason));
    }

    @Test
    void dealerWithoutAnyAuthorisationWasNeverAuthorised() {
        get("/accreditations?dealer={d}&brand={b}&activity=NEW_SALES", dealer(), brand)
                .statusCode(200)
                .body("authorised", is(false))
                .body("reason", is("NEVER_AUTHORISED"))
                .body("authorisationId", nullValue());
    }

    @Test
    void countryAndModelNarrowTheQuestion() {
        var dealer = dealer();
        authorise(brand, dealer, "CPO");
        get("/accreditations?dealer={d}&brand={b}&activity=CPO&country=JP", dealer, brand)
                .body("reason", is("COUNTRY_NOT_COVERED"));
        get("/accreditations?dealer={d}&brand={b}&activity=CPO&country=FR&model={m}", dealer, brand, UUID.randomUUID())
                .body("reason", is("AUTHORISED"));
    }

    @Test
    void unknownDealerIsNotFound() {
        isProblem(
                get("/accreditations?dealer={d}&brand={b}&activity=CPO", UUID.randomUUID(), brand),
                404,
                "dealer-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealer", "brand", "activity"})
    void missingParameterIsNamed(String missing) {
        var all = Map.of("dealer", UUID.randomUUID(), "brand", brand, "activity", "CPO");
        var asked = new java.util.HashMap<String, Object>(all);
        asked.remove(missing);
        var answer = io.restassured.RestAssured.given()
                .queryParams(asked)
                .get("/accreditations")
                .then();
        isProblem(answer, 400, "invalid-request").body("errors.parameter", hasItem(missing));
    }
}
