package io.heirloom.e2e.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A packaged service as a process of its own, beside the suite, ready to be killed. */
final class ServiceUnderTest implements AutoCloseable {

    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI url;
    private final URI management;

    private ServiceUnderTest(Process process, int port, int managementPort) {
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port + "/");
        this.management = URI.create("http://127.0.0.1:" + managementPort + "/");
    }

    /** @param settings what it is told beside its ports and its database, given its own address */
    static ServiceUnderTest start(
            String service,
            String memory,
            int databasePort,
            String database,
            Function<URI, Map<String, String>> settings) {
        try {
            int port = freePort();
            int management = freePort();
            String address = "postgresql://localhost:" + databasePort + "/" + database;
            var properties = new ArrayList<>(List.of(
                    "quarkus.profile=dev",
                    "quarkus.http.port=" + port,
                    "quarkus.management.port=" + management,
                    "quarkus.datasource.username=postgres",
                    "quarkus.datasource.reactive.url=" + address,
                    "quarkus.datasource.jdbc.url=jdbc:" + address));
            settings.apply(URI.create("http://127.0.0.1:" + port + "/"))
                    .forEach((key, value) -> properties.add(key + "=" + value));
            var started = new ServiceUnderTest(launch(service, memory, properties), port, management);
            await().atMost(PATIENCE).until(started::isReady);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    String get(String path) {
        return answer(url.resolve(path)).body();
    }

    /** What readiness says, whatever its status. */
    String health() {
        return answer(management.resolve("q/health/ready")).body();
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

    private boolean isReady() {
        assertThat(process.isAlive()).as("see e2e/target/processes").isTrue();
        try {
            return answer(management.resolve("q/health/ready")).statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static HttpResponse<String> answer(URI address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(String service, String memory, List<String> properties) throws IOException {
        Path jar = Path.of("").toAbsolutePath().resolveSibling(service).resolve("target/quarkus-app/quarkus-run.jar");
        Path folder = Files.createDirectories(Path.of("target", "processes").toAbsolutePath());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        properties.forEach(property -> command.add("-D" + property));
        command.addAll(List.of("-jar", jar.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(service + ".log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
