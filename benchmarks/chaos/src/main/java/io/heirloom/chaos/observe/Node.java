package io.heirloom.chaos.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The node of the chain, asked directly and not through any line. */
public final class Node {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    public Node(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** The result of a call. */
    public JsonNode call(String method, Object... parameters) throws IOException {
        ObjectNode question = JSON.createObjectNode();
        question.put("jsonrpc", "2.0").put("id", 1).put("method", method);
        ArrayNode asked = question.putArray("params");
        for (Object parameter : parameters) {
            asked.add(JSON.<JsonNode>valueToTree(parameter));
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.hasNonNull("error")) {
                throw new IOException(
                        method + ": " + answer.at("/error/message").asText());
            }
            return answer.path("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    static long number(JsonNode hex) {
        return Long.parseUnsignedLong(hex.asText("0x0").substring(2), 16);
    }
}
