package io.heirloom.ledger.chain;

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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** JSON-RPC 2.0 over HTTP with a timeout. The same in the service and in the command that deploys the contract. */
final class JsonRpc {

    private static final Executor WORKERS = Executors.newCachedThreadPool(JsonRpc::thread);

    private final HttpClient http;
    private final URI url;
    private final Duration timeout;
    private final ObjectMapper mapper = new ObjectMapper();

    JsonRpc(URI url, Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.url = url;
        this.timeout = timeout;
    }

    /** The {@code result} of the call; the JSON null where the node knows nothing. */
    Uni<JsonNode> call(String method, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request(method, parameters), BodyHandlers.ofString()))
                .emitOn(WORKERS)
                .onFailure(IOException.class)
                .transform(_ -> new RpcException(method, "the node does not answer"))
                .map(response -> result(method, response));
    }

    /** Answers are worked on with this class's own loader, which the pool that the client answers on does not have. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "chain-rpc");
        thread.setDaemon(true);
        thread.setContextClassLoader(JsonRpc.class.getClassLoader());
        return thread;
    }

    private HttpRequest request(String method, Object... parameters) {
        ObjectNode call =
                mapper.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
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

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    private JsonNode result(String method, HttpResponse<String> response) {
        try {
            JsonNode answer = mapper.readTree(response.body());
            if (answer.hasNonNull("error")) {
                throw new RpcException(
                        method, answer.get("error").path("message").asText());
            }
            if (response.statusCode() != 200 || !answer.has("result")) {
                throw new RpcException(method, "the node answered with status " + response.statusCode());
            }
            return answer.get("result");
        } catch (JsonProcessingException _) {
            throw new RpcException(method, "the node did not answer with JSON");
        }
    }
}
