package io.heirloom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm's files promise about signing in. */
class RealmTest {

    private static final Set<String> ROLES = Set.of(
            "owner",
            "client-advisor",
            "brand-analyst",
            "brand-admin",
            "dealer-staff",
            "dealer-admin",
            "privacy-officer",
            "auditor",
            "law-enforcement",
            "registrar");
    private static final Set<String> SERVICES =
            Set.of("item-registry", "ownership", "dealer-network", "consent", "ledger", "gateway");
    private static final Set<String> STAFF =
            Set.of("client-advisor", "brand-analyst", "brand-admin", "dealer-staff", "dealer-admin");
    private static final String TEST_ONLY = "heirloom-demo-cli";

    private final JsonNode realm = read("heirloom-realm.json");
    private final JsonNode people = read("heirloom-users-0.json").path("users");

    @Test
    void hasTheRolesOfTheDesign() {
        assertThat(texts(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(realm.at("/defaultRole/composite").asBoolean()).isFalse();
    }

    @Test
    void noClientHasTheImplicitGrant() {
        assertThat(clients())
                .allMatch(client -> !client.path("implicitFlowEnabled").asBoolean(true));
    }

    @Test
    void onlyTheMarkedTestClientHasThePasswordGrant() {
        List<JsonNode> withPassword = clients()
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .toList();
        assertThat(withPassword).singleElement().satisfies(client -> {
            assertThat(client.path("clientId").asText()).isEqualTo(TEST_ONLY);
            assertThat(client.at("/attributes/heirloom.test-only").asText()).isEqualTo("true");
            assertThat(client.path("description").asText()).startsWith("TEST ONLY");
        });
    }

    @Test
    void noClientClaimsASignInThatDidNotHappen() {
        assertThat(realm.toString()).doesNotContain("oidc-hardcoded-claim-mapper");
    }

    @Test
    void frontendsSignInByCodeWithPkceS256Only() {
        JsonNode web = client("heirloom-web");
        assertThat(web.path("publicClient").asBoolean()).isTrue();
        assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(web.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.at("/attributes/oauth2.device.authorization.grant.enabled")
                        .asText())
                .isEqualTo("false");
        assertThat(stream(web.path("redirectUris")).map(JsonNode::asText)).noneMatch(uri -> uri.equals("*"));
        assertThat(clients().filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .hasSize(1);
    }

    @Test
    void everyTokenNamesEveryServiceAsAudience() {
        JsonNode scope = scope("heirloom");
        Set<String> audiences = stream(scope.path("protocolMappers"))
                .filter(mapper -> mapper.path("protocolMapper").asText().equals("oidc-audience-mapper"))
                .map(mapper -> mapper.at("/config/included.client.audience")
                        .asText(mapper.at("/config/included.custom.audience").asText()))
                .collect(Collectors.toSet());
        assertThat(audiences).containsAll(SERVICES).contains("heirloom").hasSize(SERVICES.size() + 1);
        assertThat(Stream.of("heirloom-web", TEST_ONLY, "heirloom-registrar").map(this::client))
                .allMatch(client -> stream(client.path("defaultClientScopes"))
                        .anyMatch(name -> name.asText().equals("heirloom")));
    }

    @Test
    void organisationComesFromAnAttributeThatNobodyEditsForHerself() throws IOException {
        assertThat(scope("heirloom").toString()).contains("\"user.attribute\":\"organisation\"");
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode organisation = stream(new ObjectMapper().readTree(profile).path("attributes"))
                .filter(attribute -> attribute.path("name").asText().equals("organisation"))
                .findFirst()
                .orElseThrow();
        assertThat(stream(organisation.at("/permissions/edit")).map(JsonNode::asText))
                .containsExactly("admin");
    }

    @Test
    void refreshTokensRotateAndSessionsEnd() {
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isBetween(300, 3_600);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isBetween(3_600, 43_200);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void noSignInIsWrittenToTheLog() {
        assertThat(realm.path("eventsListeners")).isEmpty();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
    }

    @Test
    void secretsSayThatTheyAreForDevelopment() {
        assertThat(clients().filter(client -> client.has("secret")))
                .isNotEmpty()
                .allMatch(client -> client.path("secret").asText().startsWith("development-only-"));
    }

    @Test
    void onlyTheRegistrarIsAServiceAccount() {
        assertThat(clients()
                        .filter(client -> client.path("serviceAccountsEnabled").asBoolean()))
                .singleElement()
                .satisfies(
                        client -> assertThat(client.path("clientId").asText()).isEqualTo("heirloom-registrar"));
        assertThat(person("service-account-heirloom-registrar")
                        .path("realmRoles")
                        .path(0)
                        .asText())
                .isEqualTo("registrar");
    }

    @Test
    void staffHaveOneOrganisationAndNobodyElseHasOne() {
        assertThat(stream(people)).allSatisfy(person -> {
            String role = person.path("realmRoles").path(0).asText();
            JsonNode organisation = person.at("/attributes/organisation");
            assertThat(person.path("realmRoles")).hasSize(1);
            assertThat(ROLES).contains(role);
            if (STAFF.contains(role)) {
                String kind = role.startsWith("dealer") ? "dealer" : "brand";
                assertThat(organisation).hasSize(1);
                assertThat(organisation.path(0).asText()).startsWith(kind + ":0199a000-0000-7000-8000-");
            } else {
                assertThat(organisation.isMissingNode()).isTrue();
            }
        });
    }

    @Test
    void peopleHaveFixedIdsAndVerifiedAddressesOfTheDemoDomain() {
        List<JsonNode> humans = stream(people)
                .filter(person -> !person.has("serviceAccountClientId"))
                .toList();
        assertThat(humans).hasSizeGreaterThanOrEqualTo(50).allSatisfy(person -> {
            assertThat(person.path("email").asText())
                    .isEqualTo(person.path("username").asText() + "@demo.heirloom.example");
            assertThat(person.path("emailVerified").asBoolean()).isTrue();
        });
        assertThat(humans.stream().map(person -> person.path("id").asText()).distinct())
                .hasSameSizeAs(humans);
        assertThat(Map.of(
                        "geneva-staff", "dealer:0199a000-0000-7000-8000-000000000101",
                        "hongkong-staff", "dealer:0199a000-0000-7000-8000-000000000110",
                        "workshop-cars", "dealer:0199a000-0000-7000-8000-000000000122",
                        "karsk-admin", "brand:0199a000-0000-7000-8000-000000000003"))
                .allSatisfy((username, organisation) -> assertThat(person(username)
                                .at("/attributes/organisation/0")
                                .asText())
                        .isEqualTo(organisation));
    }

    private Stream<JsonNode> clients() {
        return stream(realm.path("clients"));
    }

    private JsonNode client(String id) {
        return clients()
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode scope(String name) {
        return stream(realm.path("clientScopes"))
                .filter(scope -> scope.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode person(String username) {
        return stream(people)
                .filter(person -> person.path("username").asText().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode array, String field) {
        return stream(array).map(one -> one.path(field).asText()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(Path.of("../keycloak", file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
