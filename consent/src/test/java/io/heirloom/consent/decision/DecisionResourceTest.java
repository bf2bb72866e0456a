package io.heirloom.consent.decision;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.decide;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.question;
import static io.heirloom.consent.Stories.withdraw;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.heirloom.consent.Api;
import io.heirloom.consent.Stories.Notice;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class DecisionResourceTest {

    @Inject
    World world;

    private final Tokens owner = Tokens.owner("owner-" + UUID.randomUUID());
    private UUID brand;
    private Tokens advisor;
    private UUID item;
    private Notice notice;

    @BeforeEach
    void aBrandWithAPieceAndANotice() {
        brand = world.brand("Quillandre");
        advisor = Tokens.clientAdvisor(brand);
        item = world.itemOf(brand, owner);
        notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
    }

    @Test
    void everyPermitNamesRulePolicyRecordAndSequenceAndADenialNothing() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        // When
        JsonPath answer = decide(advisor, "SERVICE", owner, item, "IDENTITY", "PURCHASE_HISTORY");
        // Then
        assertThat(answer.getString("decisions[0].rule")).isEqualTo("OWNER_IDENTITY/CA/C(SERVICE)");
        assertThat(answer.getString("decisions[0].policyVersion")).isEqualTo("2026-11-1");
        assertThat(answer.getString("decisions[0].recordId")).isEqualTo(record.toString());
        assertThat(answer.getInt("decisions[0].sequence")).isEqualTo(2);
        assertThat(answer.getBoolean("decisions[1].permit")).isFalse();
        assertThat(answer.getString("decisions[1].rule")).isEqualTo("denied");
        assertThat(answer.getString("decisions[1].recordId")).isNull();
        assertThat(answer.getString("decisions[1].form")).isNull();
    }

    @Test
    void theOwnerReadsTheReasonOfEveryDenial() {
        // Given
        permits(advisor, "SERVICE", owner, item, "IDENTITY");
        granted(advisor, owner, notice, item);
        permits(advisor, "SERVICE", owner, item, "PURCHASE_HISTORY");
        permits(advisor, "MARKETING", owner, item, "IDENTITY");
        // Then
        Api.get(owner, "/access-log/mine")
                .body("items", hasSize(3))
                .body("items.permitted", is(List.of(false, false, false)))
                .body("items[2].rule", is("notice-not-delivered"))
                .body("items[1].rule", is("category-not-granted"))
                .body("items[0].rule", is("no-rule"))
                .body("items.organisation.name", hasItem("Quillandre"));
    }

    @Test
    void consentIsForOnePurposeOneOrganisationAndOnePieceOnly() {
        // Given
        granted(advisor, owner, notice, item);
        UUID otherItem = world.itemOf(brand, owner);
        UUID otherBrand = world.brand("Ostrevane");
        UUID dealer = world.dealer("Paris");
        world.authorise(dealer, brand, "SERVICE", "PRE_OWNED");
        // Then
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isTrue();
        assertThat(permits(advisor, "CLIENTELING", owner, item, "IDENTITY")).isFalse();
        assertThat(permits(advisor, "SERVICE", owner, otherItem, "IDENTITY")).isFalse();
        assertThat(permits(Tokens.clientAdvisor(otherBrand), "SERVICE", owner, item, "IDENTITY"))
                .isFalse();
        assertThat(permits(Tokens.dealerStaff(dealer), "SERVICE", owner, item, "IDENTITY"))
                .isFalse();
        assertThat(permits(Tokens.brandAdmin(brand), "SERVICE", owner, item, "IDENTITY"))
                .isFalse();
        assertThat(permits(Tokens.brandAnalyst(brand), "SERVICE", owner, item, "IDENTITY"))
                .isFalse();
        assertThat(permits(Tokens.auditor(), "AUDIT", owner, item, "IDENTITY")).isFalse();
        assertThat(permits(Tokens.privacyOfficer(), "RIGHTS", owner, item, "IDENTITY"))
                .isFalse();
        assertThat(permits(Tokens.lawEnforcement("police"), "LEGAL", owner, item, "IDENTITY"))
                .isFalse();
    }

    @Test
    void aDealersAccreditationIsCheckedAtEachRead() {
        // Given
        UUID dealer = world.dealer("Geneva");
        UUID authorisation = world.authorise(dealer, brand, "PRE_OWNED");
        var staff = Tokens.dealerStaff(dealer);
        var forResale = published("DEALER", dealer, "RESALE", List.of("CONTACT", "OWNERSHIP_HISTORY"));
        granted(staff, owner, forResale, item);
        JsonPath before = decide(staff, "RESALE", owner, item, "CONTACT", "OWNERSHIP_HISTORY");
        assertThat(before.getList("decisions.form", String.class)).containsExactly("RELAY", "PSEUDONYMOUS");
        // When
        world.suspend(authorisation);
        // Then
        assertThat(permits(staff, "RESALE", owner, item, "CONTACT")).isFalse();
        Api.get(owner, "/access-log/mine").body("items[0].rule", is("not-accredited"));
    }

    @Test
    void staffCannotReadTheirOwnCustomerRecordThroughTheirRole() {
        // Given
        var both = Tokens.of("both-" + brand, "client-advisor").organisation("brand:" + brand);
        var asOwner = Tokens.owner("both-" + brand);
        UUID own = world.itemOf(brand, asOwner);
        granted(advisor, asOwner, notice, own);
        // Then
        assertThat(permits(advisor, "SERVICE", asOwner, own, "IDENTITY")).isTrue();
        assertThat(permits(both, "SERVICE", asOwner, own, "IDENTITY")).isFalse();
        Api.get(asOwner, "/access-log/mine").body("items[0].rule", is("own-record-as-staff"));
    }

    @Test
    void twoOrganisationsKnowOneOwnerUnderDifferentNames() {
        // Given
        UUID dealer = world.dealer("Milan");
        world.authorise(dealer, brand, "PRE_OWNED");
        var staff = Tokens.dealerStaff(dealer);
        granted(advisor, owner, notice, item);
        granted(staff, owner, published("DEALER", dealer, "RESALE", List.of("CONTACT")), item);
        String key = "pseudonyms.'" + World.ownerId(owner) + "'";
        // When
        String forBrand = decide(advisor, "SERVICE", owner, item, "IDENTITY").getString(key);
        String forDealer = decide(staff, "RESALE", owner, item, "CONTACT").getString(key);
        // Then
        assertThat(forBrand).startsWith("own_").isNotEqualTo(forDealer);
        assertThat(forDealer).startsWith("own_");
        assertThat(decide(advisor, "SERVICE", owner, item, "CONTACT").getString(key))
                .isEqualTo(forBrand);
    }

    @Test
    void aPseudonymComesOnlyWithAPermit() {
        ask(advisor, question("SERVICE", owner, item, List.of("IDENTITY")))
                .statusCode(200)
                .body("pseudonyms", anEmptyMap());
    }

    @Test
    void aRecallGoesThroughTheRelayWithoutConsentAndWithoutAName() {
        JsonPath answer = decide(Tokens.brandAdmin(brand), "RECALL", owner, item, "CONTACT", "CONTACT_RAW", "IDENTITY");

        assertThat(answer.getList("decisions.permit", Boolean.class)).containsExactly(false, true, false);
        assertThat(answer.getString("decisions.find { it.permit }.form")).isEqualTo("RELAY");
        UUID foreign = world.brand("Karsk");
        assertThat(permits(Tokens.brandAdmin(foreign), "RECALL", owner, item, "CONTACT"))
                .isFalse();
    }

    @Test
    void aBatchIsDecidedInOneGoAndNobodyIsMixedUp() {
        // Given
        granted(advisor, owner, notice, item);
        var other = Tokens.owner("other-" + UUID.randomUUID());
        UUID second = world.itemOf(brand, other);
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (int index = 0; index < 50; index++) {
            subjects.add(subject(owner, item));
            subjects.add(subject(other, second));
        }
        // When
        var answer = ask(advisor, Map.of("purpose", "SERVICE", "subjects", subjects))
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(answer.getList("decisions")).hasSize(100);
        assertThat(answer.getList("decisions.findAll { it.permit }.ownerId", String.class))
                .hasSize(50)
                .containsOnly(World.ownerId(owner).toString());
        assertThat(answer.getMap("pseudonyms")).hasSize(1);
    }

    @Test
    void askingAboutNobodyIsAnswered() {
        ask(advisor, Map.of("purpose", "SERVICE", "subjects", List.of()))
                .statusCode(200)
                .body("decisions", hasSize(0));
    }

    @Test
    void badQuestionsAreRefusedByName() {
        namesField(isProblem(ask(advisor, Map.of("subjects", List.of())), 400, "invalid-request"), "/purpose");
        namesField(isProblem(ask(advisor, Map.of("purpose", "SERVICE")), 400, "invalid-request"), "/subjects");
        isProblem(ask(advisor, Map.of("purpose", "NOSE", "subjects", List.of())), 400, "invalid-request");
        isProblem(ask(advisor, "{\"purpose\":"), 400, "malformed-json");
        isProblem(ask(advisor, question("SERVICE", owner, item, List.of())), 400, "invalid-request");
        isProblem(
                ask(advisor, Map.of("purpose", "SERVICE", "subjects", Collections.nCopies(101, subject(owner, item)))),
                400,
                "invalid-request");
        var wrongKind = Tokens.of("x", "client-advisor").organisation("dealer:" + UUID.randomUUID());
        isProblem(ask(wrongKind, question("SERVICE", owner, item, List.of("IDENTITY"))), 403, "forbidden");
        isProblem(
                ask(Tokens.of("y", "client-advisor"), question("SERVICE", owner, item, List.of("IDENTITY"))),
                403,
                "forbidden");
    }

    @Test
    void theLogIsPagedAndShowsNobodyElse() {
        // Given
        permits(advisor, "SERVICE", owner, item, "IDENTITY");
        permits(advisor, "EVENTS", owner, item, "IDENTITY");
        // When
        String next = Api.get(owner, "/access-log/mine?first=1")
                .body("items[0].purpose", is("EVENTS"))
                .extract()
                .path("nextCursor");
        // Then
        Api.get(owner, "/access-log/mine?first=1&after=" + next).body("items[0].purpose", is("SERVICE"));
        Api.get(Tokens.owner("nobody-" + UUID.randomUUID()), "/access-log/mine").body("items", hasSize(0));
        Api.get(owner, "/access-log/mine?first=0").statusCode(400);
    }

    @Test
    void timeToEffectOfAWithdrawalIsMeasured() {
        // Given
        UUID record = granted(advisor, owner, notice, item);
        // When
        withdraw(owner, record).statusCode(200);
        // Then
        assertThat(registry.get("heirloom.consent.withdrawal.effect").timer().count())
                .isPositive();
    }

    @Inject
    MeterRegistry registry;

    private static Map<String, Object> subject(Tokens owner, UUID item) {
        return Map.of(
                "ownerId", World.ownerId(owner).toString(),
                "itemId", item.toString(),
                "categories", List.of("IDENTITY"));
    }

    private static ValidatableResponse ask(Tokens caller, Object body) {
        return Api.as(caller)
                .contentType("application/json")
                .body(body)
                .post("/decisions")
                .then();
    }
}
