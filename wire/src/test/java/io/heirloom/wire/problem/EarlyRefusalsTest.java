package io.heirloom.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.token.WithTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTokens
class EarlyRefusalsTest {

    private static final int LIMIT = 256 * 1024;

    @TestHTTPResource
    URI base;

    @ParameterizedTest
    @EnumSource
    void aBodyAboveTheLimitIsAProblem(HttpClient.Version version) throws IOException, InterruptedException {
        isTooLarge(post(version, BodyPublishers.ofString(sample(LIMIT + 1)), false));
    }

    @Test
    void aStreamedBodyAboveTheLimitIsAProblem() throws IOException, InterruptedException {
        isTooLarge(post(HttpClient.Version.HTTP_1_1, streamed(sample(LIMIT + 1)), false));
    }

    @Test
    void aClientThatAsksFirstIsToldBeforeItSends() throws IOException, InterruptedException {
        isTooLarge(post(HttpClient.Version.HTTP_1_1, BodyPublishers.ofString(sample(8 * LIMIT)), true));
    }

    @ParameterizedTest
    @EnumSource
    void aStreamedBodyWithinTheLimitIsRead(HttpClient.Version version) throws IOException, InterruptedException {
        for (int size : new int[] {100, 30_000, LIMIT}) {
            var answer = post(version, streamed(sample(size)), false);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSizeGreaterThanOrEqualTo(size);
        }
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.body())
                .contains("\"code\":\"body-too-large\"")
                .contains("\"status\":413")
                .contains("\"type\":\"urn:heirloom:problem:body-too-large\"")
                .contains("\"requestId\":\"");
    }

    private HttpResponse<String> post(HttpClient.Version version, BodyPublisher body, boolean asking)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            return client.send(
                    HttpRequest.newBuilder(base.resolve("/sample"))
                            .header("Content-Type", "application/json")
                            .expectContinue(asking)
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static BodyPublisher streamed(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A body of exactly that many bytes. */
    private static String sample(int bytes) {
        String frame = "{\"serial\":\"%s\"}";
        return frame.formatted("x".repeat(bytes - frame.length() + 2));
    }
}
