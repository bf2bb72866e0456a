package io.heirloom.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The gateway as a frontend sees it: GraphQL and plain pages over HTTP, as somebody or as nobody. Each call is told to the transcript. */
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int NOT_NOW = 500;

    private final DemoSuite suite;
    private final HttpClient http;
    private final SignIns signIns;
    private final Transcript transcript;

    public Gateway(DemoSuite suite, Transcript transcript) {
        this.suite = suite;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.signIns = new SignIns(suite, http);
        this.transcript = transcript;
    }

    /** The whole GraphQL answer ({@code data} and {@code errors}). */
    public JsonNode ask(String user, String document, Map<String, ?> variables) {
        String body = JSON.valueToTree(Map.of("query", document, "variables", variables))
                .toString();
        var request = HttpRequest.newBuilder(suite.graphql())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            request.header("Authorization", "Bearer " + signIns.token(user));
        }
        String answer = send(request.build()).body();
        transcript.exchange(user, document, variables, answer);
        return read(answer);
    }

    /** Signs this person in through the browser, at a level of {@link BrowserSignIn}; she asks with that token from now on. */
    public void signIn(String user, String level) {
        signIns.signIn(user, level);
        transcript.signIn(user, level);
    }

    /**
     * What a query answers under {@code data}; any error is a failure of the demo. As a frontend would, it asks a part again that is still warming
     * up and answers too late, and lets the person step up where a fresh, strong sign-in is wanted. Every mutation carries its idempotency key, so
     * a repeat has no second effect.
     */
    public JsonNode query(String user, String document, Map<String, ?> variables) {
        JsonNode answer = answer(user, document, variables);
        if (wantsStrongSignIn(answer)) {
            signIn(user, BrowserSignIn.STRONG);
            answer = answer(user, document, variables);
        }
        if (answer.hasNonNull("errors")) {
            throw new DemoFailure("Asked as " + user + ", the gateway answered with errors: " + answer.path("errors"));
        }
        return answer.path("data");
    }

    /** The whole answer, asked for again while nobody answers; with the sign-in that the person has now. */
    public JsonNode answer(String user, String document, Map<String, ?> variables) {
        return patiently(() -> ask(user, document, variables), Gateway::isToBeRepeated);
    }

    private static <T> T patiently(Supplier<T> attempt, Predicate<T> isToBeRepeated) {
        long began = System.nanoTime();
        while (true) {
            boolean last = System.nanoTime() - began >= PATIENCE.toNanos();
            try {
                T answer = attempt.get();
                if (last || !isToBeRepeated.test(answer)) {
                    return answer;
                }
            } catch (Unanswered e) {
                if (last) {
                    throw e;
                }
            }
            Pauses.pause(PAUSE);
        }
    }

    private static boolean wantsStrongSignIn(JsonNode answer) {
        return answer.path("data").findValuesAsText("code").contains("ASSURANCE_INSUFFICIENT");
    }

    /** Answered too late or by nobody, or the first try of the same write is still running. */
    private static boolean isToBeRepeated(JsonNode answer) {
        String code = answer.at("/errors/0/extensions/code").asText();
        return code.equals("UNAVAILABLE")
                || code.equals("TIMEOUT")
                || answer.path("data").findValuesAsText("code").contains("IDEMPOTENCY_KEY_IN_USE");
    }

    /** The payload of the only field of a mutation, whether it was refused ({@code userErrors}) or not. */
    public JsonNode mutate(String user, String document, Map<String, ?> variables) {
        JsonNode data = query(user, document, variables);
        if (!data.elements().hasNext() || data.elements().next().isNull()) {
            throw new DemoFailure("The mutation answered nothing: " + document);
        }
        return data.elements().next();
    }

    /** The payload of a mutation that must not be refused. */
    public JsonNode change(String user, String document, Map<String, ?> variables) {
        JsonNode payload = mutate(user, document, variables);
        if (!payload.path("userErrors").isEmpty()) {
            throw new DemoFailure("Refused for " + user + ": " + payload.path("userErrors") + " in " + document);
        }
        return payload;
    }

    /** A public page or document. */
    public String get(String path, String accept, String user) {
        URI address = suite.gateway().resolve(path);
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).header("Accept", accept);
        if (user != null) {
            request.header("Authorization", "Bearer " + signIns.token(user));
        }
        String answer = patiently(() -> send(request.GET().build()), page -> page.statusCode() >= NOT_NOW)
                .body();
        transcript.page(user, path, accept, answer);
        return answer;
    }

    /**
     * Asks again until the answer is as told. Facts travel between services as events, so what one service wrote another shows a moment later.
     */
    public static <T> T eventually(String told, Supplier<T> ask, Predicate<T> asTold) {
        Instant giveUpAt = Instant.now().plus(PATIENCE);
        T answer = ask.get();
        while (!asTold.test(answer)) {
            if (Instant.now().isAfter(giveUpAt)) {
                throw new DemoFailure(
                        "Not so within " + PATIENCE.toSeconds() + " s: " + told + "; last answer: " + answer);
            }
            Pauses.pause(PAUSE);
            answer = ask.get();
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unanswered("The gateway does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }

    /** The connection was cut or never came to be: whether the request had an effect is not known, and its key makes a repeat safe. */
    private static final class Unanswered extends DemoFailure {

        private static final long serialVersionUID = 1L;

        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new DemoFailure("Not JSON: " + answer, e);
        }
    }
}
