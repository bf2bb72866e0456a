package io.heirloom.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The five services as the gateway sees them, on loopback: each answers what a test told it, counts what it was asked, and can be switched
 * off. Answers are chosen by method and the start of the path with its query.
 */
public class Services implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, Stub> STUBS = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(
                Map.of("quarkus.oidc.public-key", Tokens.publicKey(), "quarkus.oidc.token.issuer", Tokens.ISSUER));
        for (String name : List.of("item-registry", "ownership", "dealer-network", "consent", "ledger")) {
            Stub stub = new Stub();
            STUBS.put(name, stub);
            config.put("quarkus.rest-client." + name + ".url", "http://127.0.0.1:" + stub.port());
        }
        return config;
    }

    @Override
    public void stop() {
        STUBS.values().forEach(Stub::close);
    }

    public static Stub itemRegistry() {
        return STUBS.get("item-registry");
    }

    public static Stub ownership() {
        return STUBS.get("ownership");
    }

    public static Stub dealerNetwork() {
        return STUBS.get("dealer-network");
    }

    public static Stub consent() {
        return STUBS.get("consent");
    }

    public static Stub ledger() {
        return STUBS.get("ledger");
    }

    /** What one service was asked. */
    public record Call(String method, String target, String authorization, String idempotencyKey, String body) {}

    private record Answer(String method, String target, int status, String body, Duration delay) {
        boolean fits(Call call) {
            return call.method().equals(method) && call.target().startsWith(target);
        }
    }

    /** One service. Rules told later win over earlier ones. */
    public static final class Stub {

        private static final String JSON = "application/json";

        private final HttpServer server;
        private final List<Answer> answers = new CopyOnWriteArrayList<>();
        private final List<Call> calls = new CopyOnWriteArrayList<>();

        Stub() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        public Stub get(String target, String body) {
            return on("GET", target, 200, body);
        }

        public Stub on(String method, String target, int status, String body) {
            answers.addFirst(new Answer(method, target, status, body, Duration.ZERO));
            return this;
        }

        /** Answers that GET only after a while. */
        public Stub slow(String target, Duration delay) {
            return slow(target, delay, "{}");
        }

        public Stub slow(String target, Duration delay, String body) {
            answers.addFirst(new Answer("GET", target, 200, body, delay));
            return this;
        }

        /** Answers every request as a service that is broken inside. */
        public Stub broken() {
            for (String method : List.of("GET", "POST", "PUT")) {
                on(method, "/", 503, "{}");
            }
            return this;
        }

        /** Forgets what it was told and asked. */
        public Stub fresh() {
            answers.clear();
            calls.clear();
            return this;
        }

        public List<Call> calls() {
            return List.copyOf(calls);
        }

        public List<String> targets() {
            return calls.stream()
                    .map(call -> call.method() + " " + call.target())
                    .toList();
        }

        /** Which endpoints were asked, each as often as it was asked. */
        public List<String> endpoints() {
            return targets().stream()
                    .map(target -> target.replaceFirst("\\?.*", ""))
                    .toList();
        }

        private void answer(HttpExchange exchange) throws IOException {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            Answer answer = answers.stream()
                    .filter(one -> one.fits(call))
                    .findFirst()
                    .orElse(new Answer("", "", 404, "{\"code\":\"not-found\",\"title\":\"Unknown\"}", Duration.ZERO));
            pause(answer.delay());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private static void pause(Duration delay) {
            if (!delay.isZero()) {
                java.util.concurrent.locks.LockSupport.parkNanos(delay.toNanos());
            }
        }

        void close() {
            server.stop(0);
        }
    }
}
