package io.heirloom.ledger.chain.signer.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.chain.node.AnswerThreads;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** JSON over HTTP with a timeout and a limit on the answer. */
final class AwsHttp {

    private static final long LARGEST_ANSWER = 64L << 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http;
    private final Duration timeout;

    AwsHttp(Duration timeout) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
    }

    Uni<JsonNode> get(URI address, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(address).GET(), headers);
    }

    Uni<JsonNode> post(URI address, Map<String, String> headers, byte[] body) {
        return send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body)), headers);
    }

    private Uni<JsonNode> send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(
                        request.timeout(timeout).build(),
                        BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER)))
                .emitOn(AnswerThreads.POOL)
                .onFailure(IOException.class)
                .transform(_ -> new IllegalStateException("AWS does not answer"))
                .map(AwsHttp::json);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            JsonNode answer = MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                // The type says enough; the message may name the account.
                throw new IllegalStateException("AWS answered with status " + response.statusCode() + " "
                        + answer.path("__type").asText());
            }
            return answer;
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("AWS answered with status " + response.statusCode() + " and no JSON");
        }
    }
}
