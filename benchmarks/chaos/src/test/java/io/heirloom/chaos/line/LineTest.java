package io.heirloom.chaos.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private HttpServer part;
    private Line line;

    @BeforeEach
    void connect() throws IOException {
        part = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        part.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        part.start();
        line = new Line("a part", part.getAddress().getPort());
    }

    @AfterEach
    void disconnect() {
        line.close();
        part.stop(0);
    }

    @Test
    void aCutLineLetsNobodyThroughUntilItIsMended() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            assertThat(ask(http)).isEqualTo(204);
            line.cut();
            assertThatThrownBy(() -> ask(http)).isInstanceOf(IOException.class);
            line.mend();
            assertThat(ask(http)).isEqualTo(204);
        }
    }

    @Test
    void aSlowLineIsLateInEachDirection() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            line.slow(Duration.ofMillis(150));
            long began = System.nanoTime();
            assertThat(ask(http)).isEqualTo(204);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    private int ask(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + line.port()))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
