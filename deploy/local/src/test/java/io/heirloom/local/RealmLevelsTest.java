package io.heirloom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.local.client.OneTimeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm's files promise about the strength of a sign-in. */
class RealmLevelsTest {

    private final JsonNode realm = read("heirloom-realm.json");
    private final JsonNode people = read("heirloom-users-0.json").path("users");

    @Test
    void levelsHaveNames() throws IOException {
        JsonNode levels =
                new ObjectMapper().readTree(realm.at("/attributes/acr.loa.map").asText());
        assertThat(levels.path("standard").asInt()).isEqualTo(1);
        assertThat(levels.path("strong").asInt()).isEqualTo(2);
    }

    @Test
    void browserFlowAsksAsFarAsWasAskedFor() {
        String flow = realm.path("browserFlow").asText();
        assertThat(executions(flow)).containsExactly("auth-cookie ALTERNATIVE", "sign in by level: forms ALTERNATIVE");
        assertThat(executions("sign in by level: forms"))
                .containsExactly("level 1: standard CONDITIONAL", "level 2: strong CONDITIONAL");
        assertThat(executions("level 1: standard"))
                .containsExactly(
                        "conditional-level-of-authentication REQUIRED", "auth-username-password-form REQUIRED");
        assertThat(executions("level 2: strong"))
                .containsExactly("conditional-level-of-authentication REQUIRED", "level 2: any second factor REQUIRED");
        assertThat(executions("level 2: any second factor"))
                .containsExactly("webauthn-authenticator ALTERNATIVE", "auth-otp-form ALTERNATIVE");
    }

    @Test
    void secondFactorIsAskedForEachTime() {
        assertThat(config("level 1").path("loa-condition-level").asText()).isEqualTo("1");
        assertThat(config("level 2").path("loa-condition-level").asText()).isEqualTo("2");
        assertThat(config("level 2").path("loa-max-age").asText()).isEqualTo("0");
    }

    @Test
    void onlyTheMarkedTestClientSignsInByPasswordAlone() {
        assertThat(executions(realm.path("directGrantFlow").asText())).contains("direct-grant-validate-otp REQUIRED");
        List<JsonNode> exempted = stream(realm.path("clients"))
                .filter(client -> client.has("authenticationFlowBindingOverrides"))
                .toList();
        assertThat(exempted).singleElement().satisfies(client -> assertThat(
                        client.path("clientId").asText())
                .isEqualTo("heirloom-demo-cli"));
        String flow = exempted.getFirst()
                .at("/authenticationFlowBindingOverrides/direct_grant")
                .asText();
        assertThat(flow("password alone").path("id").asText()).isEqualTo(flow);
        assertThat(flow("password alone").path("description").asText()).startsWith("TEST ONLY");
    }

    @Test
    void everybodyHasASecondFactorForDevelopment() throws IOException {
        for (JsonNode person : people) {
            if (person.has("serviceAccountClientId")) {
                continue;
            }
            String user = person.path("username").asText();
            JsonNode factor = stream(person.path("credentials"))
                    .filter(credential -> credential.path("type").asText().equals("otp"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(user));
            JsonNode secret =
                    new ObjectMapper().readTree(factor.path("secretData").asText());
            assertThat(secret.path("value").asText())
                    .isEqualTo(OneTimeCode.secret(user))
                    .startsWith("development-only-");
        }
    }

    private JsonNode config(String alias) {
        return stream(realm.path("authenticatorConfig"))
                .filter(config -> config.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    /** Each execution as its authenticator or flow, and its requirement, in order. */
    private List<String> executions(String alias) {
        return stream(flow(alias).path("authenticationExecutions"))
                .map(execution -> execution
                                .path("flowAlias")
                                .asText(execution.path("authenticator").asText()) + " "
                        + execution.path("requirement").asText())
                .toList();
    }

    private JsonNode flow(String alias) {
        return stream(realm.path("authenticationFlows"))
                .filter(flow -> flow.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
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
