package io.heirloom.dealernetwork.authorisation;

import static io.heirloom.dealernetwork.Network.as;
import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.get;
import static io.heirloom.dealernetwork.Network.grantBody;
import static io.heirloom.dealernetwork.Network.post;
import static io.heirloom.dealernetwork.Network.suspend;
import static io.heirloom.dealernetwork.Network.today;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class AuthorisationResourceTest {
    private final UUID brand = UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @Test
    void grantedAuthorisationIsInForce() {
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO", "NEW_SALES");
        get("/dealers/{id}/authorisations", dealer)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", is(id.toString()))
                .body("items[0].brandId", is(brand.toString()))
                .body("items[0].activities", contains("NEW_SALES", "CPO"))
                .body("items[0].countries", contains("CH", "FR"))
                .body("items[0].standing", is("IN_FORCE"))
                .body("items[0].version", is(0))
                .body("items[0].changes", empty());
    }

    @Test
    void suspensionReinstatementAndEndAreKeptInOrder() {
        // Given
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        // When
        suspend(brand, id, 0).statusCode(200).body("standing", is("SUSPENDED")).body("version", is(1));
        change(id, "reinstatement", 1)
                .statusCode(200)
                .body("standing", is("IN_FORCE"))
                .body("version", is(2));
        change(id, "end", 2).statusCode(200).body("standing", is("ENDED")).body("version", is(3));
        // Then
        get("/dealers/{id}/authorisations", dealer)
                .body("items[0].changes.kind", contains("SUSPENDED", "REINSTATED", "ENDED"))
                .body("items[0].changes[0].from", is(today().toString()));
        isProblem(change(id, "reinstatement", 3), 409, "authorisation-change-out-of-turn");
    }

    @Test
    void changeAnnouncedForLaterHoldsFromThatDayOn() {
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        var later = today().plusDays(30);
        post(
                        Tokens.brandAdmin(brand),
                        "/authorisations/" + id + "/end",
                        Map.of("reason", "Contract ends", "version", 0, "from", later.toString()))
                .statusCode(200)
                .body("standing", is("IN_FORCE"));
        accreditation(dealer, later.minusDays(1).toString()).body("authorised", is(true));
        accreditation(dealer, later.toString()).body("authorised", is(false)).body("reason", is("ENDED"));
    }

    @Test
    void suspensionDoesNotRewriteThePast() {
        // Given
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        var yesterday = today().minusDays(1).toString();
        accreditation(dealer, yesterday).body("authorised", is(true));
        // When
        suspend(brand, id, 0).statusCode(200);
        // Then
        accreditation(dealer, yesterday).body("authorised", is(true)).body("reason", is("AUTHORISED"));
        accreditation(dealer, today().toString()).body("authorised", is(false)).body("reason", is("SUSPENDED"));
        namesRule(
                isProblem(
                        post(
                                Tokens.brandAdmin(brand),
                                "/authorisations/" + id + "/reinstatement",
                                Map.of("reason", "Back-dated", "version", 1, "from", yesterday)),
                        400,
                        "invalid-request"),
                "/from",
                "not-past");
    }

    @Test
    void staleVersionIsRefused() {
        var id = authorise(brand, dealer(), "CPO");
        suspend(brand, id, 0).statusCode(200);
        isProblem(change(id, "reinstatement", 0), 409, "stale-version");
    }

    @Test
    void reasonsAreForTheBrandAndTheDealerOnly() {
        // Given
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        suspend(brand, id, 0).statusCode(200);
        // Then
        get("/dealers/{id}/authorisations", dealer).body("items[0].changes[0].reason", nullValue());
        seenBy(Tokens.brandAdmin(UUID.randomUUID()), dealer).body("items[0].changes[0].reason", nullValue());
        seenBy(Tokens.brandAdmin(brand), dealer).body("items[0].changes[0].reason", is("Under investigation"));
        seenBy(Tokens.dealerStaff(dealer), dealer).body("items[0].changes[0].reason", is("Under investigation"));
    }

    @Test
    void authorisationsOfManyDealersAreReadAtOnce() {
        // Given
        var two = dealer();
        var none = dealer();
        var suspended = authorise(brand, two, "CPO");
        authorise(UUID.randomUUID(), two, "SERVICE");
        suspend(brand, suspended, 0).statusCode(200);
        var asked = "id=" + two + "&id=" + none + "&id=" + UUID.randomUUID();
        for (var caller : List.of(Tokens.brandAdmin(brand), Tokens.dealerStaff(two), Tokens.owner("amelie"))) {
            // When
            var read = as(caller)
                    .get("/dealers/authorisations?first=1&" + asked)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            // Then
            assertThat(read.getList("items.of")).containsExactlyInAnyOrder(two.toString(), none.toString());
            for (var one : List.of(two, none)) {
                var alone = as(caller)
                        .get("/dealers/{id}/authorisations?first=1", one)
                        .then()
                        .extract()
                        .jsonPath();
                String page = "items.find { it.of == '" + one + "' }";
                assertThat(read.getList(page + ".items")).isEqualTo(alone.getList("items"));
                assertThat(read.getString(page + ".nextCursor")).isEqualTo(alone.getString("nextCursor"));
            }
        }
        isProblem(get("/dealers/authorisations?after=MQ&" + asked), 400, "invalid-request");
        isProblem(get("/dealers/authorisations"), 400, "invalid-request");
    }

    @Test
    void brandSeesAndChangesItsOwnAuthorisationsOnly() {
        // Given
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        var other = UUID.randomUUID();
        authorise(other, dealer, "CPO");
        // Then
        as(Tokens.brandAdmin(brand)).get("/authorisations/mine").then().body("items.id", contains(id.toString()));
        isProblem(suspend(other, id, 0), 404, "authorisation-not-found");
        isProblem(suspend(other, UUID.randomUUID(), 0), 404, "authorisation-not-found");
    }

    @Test
    void sameIdIsGrantedOnceAndOnlyToAKnownDealer() {
        var dealer = dealer();
        var id = authorise(brand, dealer, "CPO");
        isProblem(
                post(Tokens.brandAdmin(brand), "/authorisations", grantBody(id, dealer, "CPO")),
                409,
                "authorisation-already-granted");
        namesRule(
                isProblem(
                        post(
                                Tokens.brandAdmin(brand),
                                "/authorisations",
                                grantBody(UUID.randomUUID(), UUID.randomUUID(), "CPO")),
                        422,
                        "dealer-unknown"),
                "/dealerId",
                "known-dealer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update authorisation_change set reason = 'nicer' where authorisation_id = '%s'",
                "delete from authorisation_change where authorisation_id = '%s'",
                "truncate authorisation_change",
                "update dealer_authorisation set valid_from = '2000-01-01' where id = '%s'",
                "update dealer_authorisation set activities = '{SERVICE}' where id = '%s'",
                "delete from dealer_authorisation where id = '%s'"
            })
    void historyIsAppendOnlyInTheDatabaseItself(String rewriting) {
        var id = authorise(brand, dealer(), "CPO");
        suspend(brand, id, 0).statusCode(200);
        assertThatThrownBy(() -> execute(rewriting.formatted(id)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ValidatableResponse change(UUID id, String change, int version) {
        return post(
                Tokens.brandAdmin(brand),
                "/authorisations/" + id + "/" + change,
                Map.of("reason", "Because", "version", version));
    }

    private static ValidatableResponse seenBy(Tokens who, UUID dealer) {
        return as(who).get("/dealers/{id}/authorisations", dealer).then().statusCode(200);
    }

    private ValidatableResponse accreditation(UUID dealer, String day) {
        return get("/accreditations?dealer={d}&brand={b}&activity=CPO&on={day}", dealer, brand, day)
                .statusCode(200);
    }
}
