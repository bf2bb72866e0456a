package io.heirloom.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.heirloom.local.Place;
import io.heirloom.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundRobinTest {

    private final List<HttpServer> servers = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean firstIsReady = true;
    private Ports ports;
    private HttpServer first;
    private HttpServer second;
    private RoundRobin roundRobin;

    @BeforeEach
    void start() throws IOException {
        ports = Ports.free();
        first = process(1);
        second = process(2);
        roundRobin = new RoundRobin(
                Service.LEDGER, ports, List.of(new Replica(Service.LEDGER, 1), new Replica(Service.LEDGER, 2)));
        roundRobin.start();
        awaitAnswers(Set.of("1", "2"));
    }

    @AfterEach
    void stop() {
        roundRobin.stop();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void connectionsTakeTurns() throws Exception {
        String one = ask("/");
        String other = ask("/");
        assertThat(Set.of(one, other)).containsExactlyInAnyOrder("1", "2");
        assertThat(ask("/")).isEqualTo(one);
    }

    @Test
    void aProcessThatIsNotReadyGetsNoNewConnection() {
        firstIsReady = false;
        awaitAnswers(Set.of("2"));
        firstIsReady = true;
        awaitAnswers(Set.of("1", "2"));
    }

    @Test
    void aDeadProcessIsPassedOverAtOnce() throws Exception {
        first.stop(0);
        assertThat(List.of(ask("/"), ask("/"), ask("/"))).containsOnly("2");
        second.stop(0);
        assertThatThrownBy(() -> ask("/")).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasInFlightIsToldByAClosedConnection() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> ask("/never"));
            asked.await();
            servers.forEach(server -> server.stop(0));
            assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
        }
    }

    private HttpServer process(int number) throws IOException {
        HttpServer application = listen(ports.of(new Place(Service.LEDGER.http(), number)));
        application.createContext("/", exchange -> {
            byte[] body = Integer.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.createContext("/never", _ -> asked.countDown());
        HttpServer management = listen(ports.of(new Place(Service.LEDGER.management(), number)));
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(number == 2 || firstIsReady ? 200 : 503, -1);
            exchange.close();
        });
        return application;
    }

    private HttpServer listen(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.start();
        servers.add(server);
        return server;
    }

    /** Several connections in a row go to exactly these. */
    private void awaitAnswers(Set<String> wanted) {
        long giveUp = System.nanoTime() + 20_000_000_000L;
        while (!wanted.equals(answers()) && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        assertThat(answers()).isEqualTo(wanted);
    }

    private Set<String> answers() {
        try {
            return Set.copyOf(List.of(ask("/"), ask("/"), ask("/"), ask("/")).stream()
                    .distinct()
                    .toList());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a connection of its own. */
    private String ask(String path) throws IOException, InterruptedException {
        URI address = URI.create(ports.url(Service.LEDGER.http())).resolve(path);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString("question"));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
