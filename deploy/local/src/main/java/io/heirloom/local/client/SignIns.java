package io.heirloom.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real access tokens of the demo realm, kept until shortly before they expire. People sign in by password through the marked demo-only client;
 * who is asked for more steps up through the browser. The registrar is a service account.
 */
public final class SignIns {

    public static final String REGISTRAR = "registrar";
    static final String DEMO_PASSWORD = "heirloom";
    private static final String REGISTRAR_SECRET = "development-only-registrar-secret";

    private final TokenEndpoint tokens;
    private final BrowserSignIn browser;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    public SignIns(DemoSuite suite, HttpClient http) {
        this.tokens = new TokenEndpoint(suite, http);
        this.browser = new BrowserSignIn(suite, http);
    }

    /** The access token of this demo person, or of {@link #REGISTRAR}. */
    public String token(String user) {
        return known.compute(user, (name, token) -> token != null && token.fresh() ? token : signIn(name))
                .text();
    }

    /** Signs this person in through the browser, at a level of {@link BrowserSignIn}; her requests go on with that token. */
    public String signIn(String user, String level) {
        return known.compute(user, (name, _) -> token(name, browser.signIn(name, level)))
                .text();
    }

    private Token signIn(String user) {
        Map<String, String> form = user.equals(REGISTRAR)
                ? Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "heirloom-registrar",
                        "client_secret", REGISTRAR_SECRET)
                : Map.of(
                        "grant_type", "password",
                        "client_id", "heirloom-demo-cli",
                        "username", user,
                        "password", DEMO_PASSWORD,
                        "scope", "openid");
        return token(user, tokens.ask(form));
    }

    private static Token token(String user, JsonNode answer) {
        if (!answer.hasNonNull("access_token")) {
            throw new DemoFailure("Keycloak did not sign in " + user + ": " + answer);
        }
        return new Token(
                answer.path("access_token").asText(),
                Instant.now().plusSeconds(answer.path("expires_in").asLong() - 30));
    }

    private record Token(String text, Instant usableUntil) {
        boolean fresh() {
            return Instant.now().isBefore(usableUntil);
        }
    }
}
