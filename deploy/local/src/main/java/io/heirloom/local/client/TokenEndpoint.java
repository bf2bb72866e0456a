package io.heirloom.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Keycloak's token endpoint. */
public final class TokenEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoSuite suite;
    private final HttpClient http;

    public TokenEndpoint(DemoSuite suite, HttpClient http) {
        this.suite = suite;
        this.http = http;
    }

    /** Its answer to this form, tokens or an error. */
    public JsonNode ask(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(suite.token())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(form)))
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
}
