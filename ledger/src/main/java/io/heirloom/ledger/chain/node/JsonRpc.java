package io.heirloom.ledger.chain.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON-RPC 2.0 over HTTP, with a timeout and a limit on the answer. The same in the service and in the command that deploys the contract. */
public final class JsonRpc {

    private static final long LARGEST_ANSWER = 4L << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http;
    private final URI url;
    private final Duration timeout;

    public JsonRpc(URI url, Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.url = url;
        this.timeout = timeout;
    }

    /** The {@code result} of the call; the JSON null where the other side knows nothing. */
    public Uni<JsonNode> call(String method, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(
                        request(method, parameters), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER)))
                .emitOn(AnswerThreads.POOL)
                .onFailure(IOException.class)
                .transform(failure -> new NodeAwayException(method, url.getAuthority() + " does not answer"))
                .map(response -> result(method, response));
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Host and port; a path may hold a secret. */
    String place() {
        return url.getAuthority();
    }

    private HttpRequest request(String method, Object... parameters) {
        ObjectNode call = object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        var array = call.putArray("params");
        for (Object parameter : parameters) {
            switch (parameter) {
                case JsonNode json -> array.add(json);
                case Boolean flag -> array.add(flag);
                default -> array.add(String.valueOf(parameter));
            }
        }
        return HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.toString()))
                .build();
    }

    private JsonNode result(String method, HttpResponse<String> response) {
        try {
            JsonNode answer = MAPPER.readTree(response.body());
            if (answer.hasNonNull("error")) {
                JsonNode error = answer.get("error");
                throw new RpcException(
                        method,
                        error.path("message").asText(),
                        error.path("data").asText());
            }
            if (response.statusCode() != 200 || !answer.has("result")) {
                throw new NodeAwayException(method, place() + " answered with status " + response.statusCode());
            }
            return answer.get("result");
        } catch (JsonProcessingException _) {
            throw new NodeAwayException(method, place() + " did not answer with JSON");
        }
    }
}
