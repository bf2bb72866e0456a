package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.TokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the running Keycloak refuses and grants, whatever the realm's files say. */
class SignInJourneyTest {

    private static final String PERSON = "owner21";
    private static final String TEST_ONLY = "heirloom-demo-cli";

    private final RunningSuite suite = RunningSuite.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BrowserSignIn browser = new BrowserSignIn(suite.address(), http);
    private final TokenEndpoint tokens = new TokenEndpoint(suite.address(), http);

    @Test
    void passwordIsTheStandardLevelAndASecondFactorTheStrongOne() throws IOException {
        JsonNode standard = claims(browser.signIn(PERSON, BrowserSignIn.STANDARD));
        JsonNode strong = claims(browser.signIn(PERSON, BrowserSignIn.STRONG));
        JsonNode afterwards = claims(browser.signIn(PERSON, BrowserSignIn.STANDARD));

        assertThat(standard.path("acr").asText()).isEqualTo("standard");
        assertThat(strong.path("acr").asText()).isEqualTo("strong");
        assertThat(strong.path("auth_time").asLong())
                .isGreaterThanOrEqualTo(standard.path("auth_time").asLong());
        assertThat(afterwards.path("acr").asText()).isEqualTo("standard");
    }

    @Test
    void claimsParameterAsksForTheLevelToo() throws IOException {
        var request = request();
        request.remove("acr_values");
        request.put("claims", """
                {"id_token":{"acr":{"essential":true,"values":["strong"]}}}""");
        String verifier = BrowserSignIn.verifier();
        request.putAll(Map.of("code_challenge", BrowserSignIn.challenge(verifier)));

        JsonNode answer = redeem(browser.authorize("owner22", request), verifier);

        assertThat(claims(answer).path("acr").asText()).isEqualTo("strong");
    }

    @Test
    void plainPkceIsRefused() {
        var request = request();
        request.put("code_challenge_method", "plain");
        assertThat(error(request)).isEqualTo("invalid_request");
    }

    @Test
    void missingPkceIsRefused() {
        var request = request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        assertThat(error(request)).isEqualTo("invalid_request");
    }

    @Test
    void codeWithoutItsVerifierIsRefused() {
        String verifier = BrowserSignIn.verifier();
        URI back = browser.authorize("owner23", BrowserSignIn.request(BrowserSignIn.STANDARD, verifier));
        JsonNode answer = redeem(back, BrowserSignIn.verifier());
        assertThat(answer.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.has("access_token")).isFalse();
    }

    @Test
    void implicitAndHybridGrantsAreRefused() {
        for (String type : new String[] {"token", "id_token token", "code token"}) {
            var request = request();
            request.put("response_type", type);
            request.put("nonce", "n");
            assertThat(error(request)).as(type).isEqualTo("unauthorized_client");
        }
    }

    @Test
    void passwordGrantIsRefusedToEveryClientButTheMarkedOne() throws Exception {
        JsonNode clients = administer("/clients");
        assertThat(clients.findValuesAsText("clientId"))
                .contains(TEST_ONLY, BrowserSignIn.CLIENT, "admin-cli", "gateway");
        for (JsonNode client : clients) {
            String id = client.path("clientId").asText();
            JsonNode answer = passwordGrant(id, client.path("secret").asText());
            if (id.equals(TEST_ONLY)) {
                assertThat(claims(answer).path("acr").asText()).isEqualTo("standard");
                assertThat(claims(answer).has("auth_time")).isFalse();
            } else {
                assertThat(answer.path("error").asText()).as(id).isIn("unauthorized_client", "invalid_client");
            }
        }
    }

    @Test
    void refreshTokenIsGoodOnce() {
        String first = browser.signIn("owner24", BrowserSignIn.STANDARD)
                .path("refresh_token")
                .asText();
        JsonNode second = refresh(first);
        assertThat(second.path("refresh_token").asText()).isNotEmpty().isNotEqualTo(first);
        assertThat(refresh(first).path("error").asText()).isEqualTo("invalid_grant");
    }

    private JsonNode refresh(String token) {
        return tokens.ask(
                Map.of("grant_type", "refresh_token", "client_id", BrowserSignIn.CLIENT, "refresh_token", token));
    }

    private JsonNode passwordGrant(String client, String secret) {
        var form = new HashMap<>(
                Map.of("grant_type", "password", "client_id", client, "username", PERSON, "password", "heirloom"));
        if (!secret.isEmpty()) {
            form.put("client_secret", secret);
        }
        return tokens.ask(form);
    }

    private static Map<String, String> request() {
        return BrowserSignIn.request(BrowserSignIn.STANDARD, BrowserSignIn.verifier());
    }

    /** The error that a spoiled authorisation request comes back with, before anybody is asked for a password. */
    private String error(Map<String, String> request) {
        URI back = browser.authorize("nobody", request);
        String parameters = back.getRawQuery() == null ? back.getRawFragment() : back.getRawQuery();
        assertThat(parameters).startsWith("error=");
        return parameters.substring("error=".length(), parameters.indexOf('&'));
    }

    private JsonNode redeem(URI back, String verifier) {
        String query = back.getRawQuery();
        String code = query.substring(query.indexOf("code=") + "code=".length());
        return tokens.ask(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                BrowserSignIn.CLIENT,
                "redirect_uri",
                BrowserSignIn.REDIRECT,
                "code",
                code.contains("&") ? code.substring(0, code.indexOf('&')) : code,
                "code_verifier",
                verifier));
    }

    private static JsonNode claims(JsonNode answer) throws IOException {
        String token = answer.path("access_token").asText();
        assertThat(token).as(answer.toString()).contains(".");
        byte[] claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return new ObjectMapper().readTree(claims);
    }

    /** Asks Keycloak's administration, as the administrator whom the launcher names. */
    private JsonNode administer(String path) throws IOException, InterruptedException {
        URI keycloak = suite.address().keycloak();
        var signIn = HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        String token = json(signIn).path("access_token").asText();
        return json(HttpRequest.newBuilder(keycloak.resolve("/admin/realms/heirloom" + path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        byte[] body =
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
    }
}
