package io.heirloom.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.gateway.item.Pieces;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client is told when there is too much to do, or when an answer takes too long. */
@GatewayTest
class OverloadTest {

    private static final int TOO_MANY = 8;
    private static final String MODELS = "{ models { nodes { name } } }";

    @Inject
    GuardConfig limits;

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void whenPlacesAndQueueAreFullTheNextAreSentAwayAndTheOthersAnswered() {
        // Given
        Services.itemRegistry().fresh().slow("/models", Duration.ofMillis(1_200), Pieces.models());
        int places = limits.concurrent() + limits.queue();
        // When
        List<HttpResponse<String>> answers;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<String>>> running = IntStream.range(0, places + TOO_MANY)
                    .mapToObj(_ -> client.sendAsync(request(), HttpResponse.BodyHandlers.ofString()))
                    .toList();
            answers = running.stream().map(CompletableFuture::join).toList();
        }
        // Then
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(refused).hasSizeBetween(1, TOO_MANY).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("\"code\":\"TOO_BUSY\"").doesNotContain("\"data\"");
        });
        assertThat(Services.itemRegistry().calls()).hasSize(answers.size() - refused.size());
        // Then the next finds a place
        Services.itemRegistry().get("/models", Pieces.models());
        Graph.ask(MODELS).statusCode(200).body("errors", nullValue());
    }

    @Test
    void aSlowAnswerEndsAfterFiveSecondsAndNothingFurtherIsAsked() {
        // Given
        Duration slow = Duration.ofMillis(2_100);
        Services.itemRegistry()
                .fresh()
                .slow("/models", slow, Pieces.models())
                .slow("/brands?id=", slow, Pieces.brands())
                .slow(
                        "/brands/models",
                        slow,
                        Pieces.pageOfEach(
                                List.of(Pieces.BRAND),
                                "{\"id\":\"%1$s\",\"brandId\":\"%1$s\",\"gtin\":\"1\",\"name\":\"n\",\"category\":\"WATCH\"}"
                                        .formatted(Pieces.DEALER)));
        Instant start = Instant.now();
        // When
        Graph.ask("{ models(first: 1) { nodes { brand { models(first: 1) { nodes { brand { name } } } } } } }")
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("errors[0].extensions.code", equalTo("TIMEOUT"))
                .body("data", nullValue());
        // Then
        assertThat(Duration.between(start, Instant.now()))
                .isBetween(limits.timeout(), limits.timeout().plusSeconds(1));
        await().during(Duration.ofMillis(2_500)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        Services.itemRegistry().endpoints())
                .containsExactly("GET /models", "GET /brands", "GET /brands/models"));
    }

    @Test
    void aLargeBodyIsAProblemEverywhereElse() {
        given().contentType("application/json")
                .body("x".repeat(limits.bodyBytes() + 1))
                .post("/policy")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", Graph.NEWER)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + MODELS + "\"}"))
                .build();
    }
}
