package io.heirloom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Real access tokens of the demo realm: people by the marked demo-only client, the registrar by its service account. Kept until shortly
 * before they expire.
 */
public final class SignIns {

    public static final String REGISTRAR = "registrar";
    private static final String DEMO_PASSWORD = "heirloom";
    private static final String REGISTRAR_SECRET = "development-only-registrar-secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoSuite suite;
    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public SignIns(DemoSuite suite, HttpClient http) {
        this.suite = suite;
        this.http = http;
    }

    /** The access token of this demo person, or of {@link #REGISTRAR}. */
    public String token(String user) {
        return tokens.compute(user, (name, known) -> known != null && known.fresh() ? known : signIn(name))
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
        JsonNode answer = post(form);
        if (!answer.hasNonNull("access_token")) {
            throw new DemoFailure("Keycloak did not sign in " + user + ": " + answer);
        }
        return new Token(
                answer.path("access_token").asText(),
                Instant.now().plusSeconds(answer.path("expires_in").asLong() - 30));
    }

    private JsonNode post(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(suite.token())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new DemoFailure("Keycloak does not answer at " + suite.token(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }

    private record Token(String text, Instant usableUntil) {
        boolean fresh() {
            return Instant.now().isBefore(usableUntil);
        }
    }
}
