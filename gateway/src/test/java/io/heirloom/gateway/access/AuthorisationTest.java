package io.heirloom.gateway.access;

import static io.heirloom.gateway.access.AuthorisationTest.Who.anybody;
import static io.heirloom.gateway.access.AuthorisationTest.Who.anybodySignedIn;
import static io.heirloom.gateway.access.AuthorisationTest.Who.only;
import static io.heirloom.wire.caller.Roles.BRAND_ADMIN;
import static io.heirloom.wire.caller.Roles.CLIENT_ADVISOR;
import static io.heirloom.wire.caller.Roles.DEALER_ADMIN;
import static io.heirloom.wire.caller.Roles.DEALER_STAFF;
import static io.heirloom.wire.caller.Roles.LAW_ENFORCEMENT;
import static io.heirloom.wire.caller.Roles.OWNER;
import static io.heirloom.wire.caller.Roles.PRIVACY_OFFICER;
import static io.heirloom.wire.caller.Roles.REGISTRAR;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import graphql.schema.GraphQLSchema;
import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.testing.token.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every query and mutation of the schema against every kind of caller. Who may ask for what stands here as data; a field that is not listed fails. */
@GatewayTest
class AuthorisationTest {

    private static final Set<String> HOLDERS = Set.of(OWNER, BRAND_ADMIN, CLIENT_ADVISOR, DEALER_STAFF, DEALER_ADMIN);
    private static final Set<String> HOLDERS_AND_POLICE =
            Set.of(OWNER, BRAND_ADMIN, CLIENT_ADVISOR, DEALER_STAFF, DEALER_ADMIN, LAW_ENFORCEMENT);

    private static final Map<String, Who> EXPECTED = Map.ofEntries(
            entry("anchors", anybody()),
            entry("brand", anybody()),
            entry("brands", anybody()),
            entry("dealer", anybody()),
            entry("dealerAccreditation", anybody()),
            entry("dealers", anybody()),
            entry("item", anybodySignedIn()),
            entry("items", anybodySignedIn()),
            entry("listings", anybody()),
            entry("model", anybody()),
            entry("models", anybody()),
            entry("node", anybodySignedIn()),
            entry("notice", anybody()),
            entry("notices", anybody()),
            entry("purposes", anybody()),
            entry("receiptKeys", anybody()),
            entry("verify", anybody()),
            entry("viewer", anybodySignedIn()),
            entry("accessRequestDeliver", only(OWNER)),
            entry("accessRequestFile", only(CLIENT_ADVISOR, DEALER_STAFF)),
            entry("accessRequestGrant", only(OWNER)),
            entry("accessRequestRefuse", only(OWNER)),
            entry("brandKeyAdd", only(REGISTRAR, BRAND_ADMIN)),
            entry("brandKeyCompromise", only(REGISTRAR, BRAND_ADMIN)),
            entry("brandVet", only(REGISTRAR)),
            entry("consentWithdraw", only(OWNER)),
            entry("custodyHandOver", new Who(true, HOLDERS)),
            entry("custodyReturn", new Who(true, HOLDERS)),
            entry("dealerAuthorise", only(BRAND_ADMIN)),
            entry("dealerEnd", only(BRAND_ADMIN)),
            entry("dealerEnter", only(REGISTRAR)),
            entry("dealerReinstate", only(BRAND_ADMIN)),
            entry("dealerSuspend", only(BRAND_ADMIN)),
            entry("itemEventRecord", only(BRAND_ADMIN, DEALER_STAFF)),
            entry("itemRegister", only(BRAND_ADMIN)),
            entry("listingOpen", only(DEALER_STAFF, DEALER_ADMIN)),
            entry("listingWithdraw", only(DEALER_STAFF, DEALER_ADMIN)),
            entry("lossReport", new Who(true, HOLDERS_AND_POLICE)),
            entry("lossReportEscalate", new Who(true, HOLDERS_AND_POLICE)),
            entry("lossReportLift", new Who(true, HOLDERS_AND_POLICE)),
            entry("modelRegister", only(BRAND_ADMIN)),
            entry("noticePublish", only(PRIVACY_OFFICER, BRAND_ADMIN)),
            entry("stockDeclare", only(DEALER_STAFF, DEALER_ADMIN)),
            entry("stockWithdraw", only(DEALER_STAFF, DEALER_ADMIN)),
            entry("transferOffer", new Who(true, HOLDERS)),
            entry("transferOfferAccept", new Who(true, HOLDERS)),
            entry("transferOfferCancel", new Who(true, HOLDERS)),
            entry("transferOfferDecline", new Who(true, HOLDERS)),
            entry("vaultUpdate", only(OWNER)),
            entry("viewerErase", only(OWNER)));

    @Inject
    GraphQLSchema schema;

    @BeforeEach
    void services() {
        everyService().forEach(Services.Stub::fresh);
    }

    @Test
    void everyFieldAtTheRootIsListed() {
        assertThat(RootFields.documents(schema).keySet()).isEqualTo(EXPECTED.keySet());
    }

    @Test
    void withoutATokenOnlyWhatIsPublicIsAnswered() {
        RootFields.documents(schema).forEach((field, document) -> {
            ValidatableResponse answer = Graph.ask(document);
            if (EXPECTED.get(field).signedIn()) {
                refused(answer, field, "UNAUTHENTICATED");
            } else {
                entered(answer);
            }
        });
        assertThat(Services.ownership().calls()).isEmpty();
    }

    @Test
    void aTokenThatIsNotValidIsRefusedForEveryField() {
        Tokens right = Tokens.of("anyone", Tokens.ROLES.toArray(String[]::new)).organisation("brand:" + Pieces.BRAND);
        List<Tokens> wrong = List.of(
                right.expired(),
                right.audience("item-registry"),
                right.forged(),
                right.fromIssuer("https://elsewhere.test"));
        for (String document : RootFields.documents(schema).values()) {
            for (Tokens token : wrong) {
                Graph.ask(token, document)
                        .statusCode(401)
                        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                        .body("data", nullValue());
            }
        }
        everyService().forEach(service -> assertThat(service.calls()).isEmpty());
    }

    @Test
    void everyRoleIsRefusedWhatIsNotForIt() {
        RootFields.documents(schema).forEach((field, document) -> Tokens.ROLES.stream()
                .filter(role -> !EXPECTED.get(field).admits(role))
                .forEach(role -> refused(Graph.ask(staff(role), document), field, "FORBIDDEN")));
        everyService().forEach(service -> assertThat(service.calls()).isEmpty());
    }

    @Test
    void everyRoleEntersWhatIsForIt() {
        RootFields.documents(schema).forEach((field, document) -> Tokens.ROLES.stream()
                .filter(role -> EXPECTED.get(field).admits(role))
                .forEach(role -> entered(Graph.ask(staff(role), document))));
    }

    private static Tokens staff(String role) {
        return Tokens.of("a-" + role, role)
                .organisation((role.startsWith("dealer") ? "dealer:" : "brand:") + Pieces.BRAND);
    }

    private static void refused(ValidatableResponse answer, String field, String code) {
        answer.statusCode(200)
                .body("data." + field, nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo(List.of(field)))
                .body("errors[0].extensions.code", equalTo(code));
    }

    private static void entered(ValidatableResponse answer) {
        answer.statusCode(200)
                .body("errors.extensions.code", not(hasItem("UNAUTHENTICATED")))
                .body("errors.extensions.code", not(hasItem("FORBIDDEN")));
    }

    private static List<Services.Stub> everyService() {
        return List.of(
                Services.itemRegistry(),
                Services.ownership(),
                Services.dealerNetwork(),
                Services.consent(),
                Services.ledger());
    }

    /** Whether a field needs a token, and of which roles; no roles means all. */
    record Who(boolean signedIn, Set<String> roles) {

        static Who anybody() {
            return new Who(false, Set.of());
        }

        static Who anybodySignedIn() {
            return new Who(true, Set.of());
        }

        static Who only(String... roles) {
            return new Who(true, Set.of(roles));
        }

        boolean admits(String role) {
            return roles.isEmpty() || roles.contains(role);
        }
    }
}
