package io.heirloom.ownership.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The consent service as far as {@code POST /decisions} goes, on loopback. Tests steer it by HTTP as well: {@code PUT /permits/…} adds a
 * permit, {@code PUT /mode/…} makes it fail, {@code GET /asked} tells what it was asked.
 */
public class ConsentStub implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> permits = ConcurrentHashMap.newKeySet();
    private final List<Map<String, Object>> asked = new CopyOnWriteArrayList<>();
    private volatile String mode = "ok";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/decisions", this::decide);
        server.createContext("/permits/", exchange -> {
            permits.add(exchange.getRequestURI().getPath().substring("/permits/".length()));
            answer(exchange, 204, "");
        });
        server.createContext("/mode/", exchange -> {
            mode = exchange.getRequestURI().getPath().substring("/mode/".length());
            answer(exchange, 204, "");
        });
        server.createContext("/asked", exchange -> answer(exchange, 200, JSON.writeValueAsString(asked)));
        server.start();
        return Map.of(
                "quarkus.rest-client.consent.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void decide(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        asked.add(
                Map.of("authorization", exchange.getRequestHeaders().getFirst("Authorization"), "question", question));
        switch (mode) {
            case "error" -> answer(exchange, 503, "{}");
            case "slow" -> {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
                answer(exchange, 200, decisions(question));
            }
            case "strange" -> answer(exchange, 200, "{\"decisions\":[{\"permit\":\"perhaps\"}]}");
            default -> answer(exchange, 200, decisions(question));
        }
    }

    private String decisions(JsonNode question) throws IOException {
        List<Map<String, Object>> decisions = new ArrayList<>();
        Map<String, String> pseudonyms = new ConcurrentHashMap<>();
        for (JsonNode subject : question.path("subjects")) {
            String owner = subject.path("ownerId").asText();
            String item = subject.path("itemId").asText();
            for (JsonNode category : subject.path("categories")) {
                boolean permit = permits.contains(owner + "/" + item + "/" + category.asText());
                decisions.add(Map.of(
                        "ownerId",
                        owner,
                        "itemId",
                        item,
                        "category",
                        category.asText(),
                        "permit",
                        permit,
                        "rule",
                        "r"));
                pseudonyms.put(owner, "own_" + Integer.toHexString(owner.hashCode()));
            }
        }
        return JSON.writeValueAsString(Map.of("decisions", decisions, "pseudonyms", pseudonyms));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
