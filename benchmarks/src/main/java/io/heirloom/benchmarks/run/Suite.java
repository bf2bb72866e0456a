package io.heirloom.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Speaks to the running suite as a frontend would. */
final class Suite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Target target;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Suite(Target target) {
        this.target = target;
    }

    /** Through the client of the demo realm that exists for this. */
    String signIn(String user) {
        String form = "grant_type=password&client_id=heirloom-demo-cli&scope=openid&password=heirloom&username=" + user;
        JsonNode answer = send(HttpRequest.newBuilder(target.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return required(answer, "access_token").asText();
    }

    /** With a second factor, which giving title away asks for: as a browser signs in, by the launcher's own command. */
    String signInStrongly(String user) {
        try {
            Process launcher = new ProcessBuilder(target.launcher().toString(), "token", user, "strong").start();
            String token = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (launcher.waitFor() != 0) {
                throw new IllegalStateException("No strong sign-in of " + user + ": "
                        + new String(launcher.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return token;
        } catch (IOException e) {
            throw new IllegalStateException("The launcher does not sign in " + user, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The data of the answer; an answer with errors ends the run. */
    JsonNode graph(String token, String query, Map<String, ?> variables) {
        var request = HttpRequest.newBuilder(target.gateway().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(query, variables)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        JsonNode answer = send(request);
        if (answer.has("errors") || answer.findValues("userErrors").stream().anyMatch(errors -> !errors.isEmpty())) {
            throw new IllegalStateException("The gateway refused: " + answer);
        }
        return required(answer, "data");
    }

    JsonNode get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    static String body(String query, Map<String, ?> variables) {
        try {
            return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            var answer = http.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        built.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode required(JsonNode answer, String field) {
        if (!answer.hasNonNull(field)) {
            throw new IllegalStateException("No " + field + " in " + answer);
        }
        return answer.get(field);
    }
}
