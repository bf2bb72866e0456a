package io.heirloom.e2e.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.tlog.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged witness as a process of its own, on free ports, ready to be killed. */
final class WitnessProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI url;

    private WitnessProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static WitnessProcess start(int databasePort, String database, List<VerifierKey> logs, Map<String, String> more) {
        try {
            int port = freePort();
            int management = freePort();
            String address = "postgresql://localhost:" + databasePort + "/" + database;
            var settings = new ArrayList<>(List.of(
                    "quarkus.profile=dev",
                    "quarkus.http.port=" + port,
                    "quarkus.management.port=" + management,
                    "quarkus.datasource.username=postgres",
                    "quarkus.datasource.reactive.url=" + address,
                    "quarkus.datasource.jdbc.url=jdbc:" + address));
            for (int i = 0; i < logs.size(); i++) {
                settings.add("heirloom.witness.log.keys[" + i + "]=" + logs.get(i));
            }
            more.forEach((key, value) -> settings.add(key + "=" + value));
            var process = launch(settings);
            var witness = new WitnessProcess(process, URI.create("http://127.0.0.1:" + port + "/"));
            URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            await().atMost(PATIENCE).until(() -> isReady(process, ready));
            return witness;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    HttpResponse<String> add(String body) {
        return addLater(body).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    CompletableFuture<HttpResponse<String>> addLater(String body) {
        var request = HttpRequest.newBuilder(url.resolve("add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** SIGKILL: nothing is said, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        assertThat(process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }

    @Override
    public void close() {
        kill();
    }

    private static Process launch(List<String> settings) throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path folder = Files.createDirectories(Path.of("target", "witness").toAbsolutePath());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of(
                "-jar",
                root.resolve("witness/target/quarkus-app/quarkus-run.jar").toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("witness.log").toFile()))
                .start();
    }

    private static boolean isReady(Process process, URI ready) throws InterruptedException {
        assertThat(process.isAlive()).as("see e2e/target/witness/witness.log").isTrue();
        try {
            return HTTP.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
