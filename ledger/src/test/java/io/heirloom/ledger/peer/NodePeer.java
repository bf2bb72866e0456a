package io.heirloom.ledger.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;

/** Stands between the sender and a real node: sees every call before it goes through and every answer before it comes back. */
public final class NodePeer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI node;
    private final HttpPeer peer;
    private volatile Watcher watcher = new Watcher() {};

    /** What a test does at a point of a call. */
    public interface Watcher {
        default void before(JsonNode call) {}

        /** @param answer the {@code result}; what is returned takes its place */
        default JsonNode after(JsonNode call, JsonNode answer) {
            return answer;
        }
    }

    public NodePeer(URI node) {
        this.node = node;
        this.peer = new HttpPeer((_, body) -> forward(body));
    }

    public URI url() {
        return peer.url();
    }

    public void watch(Watcher now) {
        watcher = now;
    }

    /** Answers this method otherwise than the node does. */
    public void alter(String method, Function<JsonNode, JsonNode> change) {
        watch(new Watcher() {
            @Override
            public JsonNode after(JsonNode call, JsonNode answer) {
                return call.get("method").asText().equals(method) ? change.apply(answer) : answer;
            }
        });
    }

    public void setDown(boolean now) {
        peer.setDown(now);
    }

    public int calls() {
        return peer.calls();
    }

    @Override
    public void close() {
        peer.close();
    }

    private HttpPeer.Answer forward(String body) throws IOException, InterruptedException {
        JsonNode call = MAPPER.readTree(body);
        watcher.before(call);
        var request = HttpRequest.newBuilder(node)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        JsonNode answer =
                MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
        if (answer.has("result")) {
            ((ObjectNode) answer).set("result", watcher.after(call, answer.get("result")));
        }
        return HttpPeer.Answer.json(answer.toString());
    }
}
