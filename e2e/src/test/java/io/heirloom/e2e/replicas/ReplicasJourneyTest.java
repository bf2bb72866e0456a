package io.heirloom.e2e.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.local.VerifyProcess;
import io.heirloom.local.demo.DemoWalk;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two processes of every service: both work, and one of each may be killed at any time without anybody losing anything. */
class ReplicasJourneyTest {

    private static final int FRONTENDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SERVED =
            Pattern.compile("(?m)^http_server_requests_seconds_count\\{(?!.*uri=\"(/q/|NOT_FOUND)).*} [1-9]");

    private final RunningSuite suite = RunningSuite.get();
    private final Books books = new Books(suite.settings());

    @Test
    void killingOneProcessOfEachServiceLosesNothing() throws IOException {
        long seed = System.nanoTime();
        var killer = new Killer(suite.processes(), seed);
        try (var registrations = new Registrations(suite.address(), FRONTENDS)) {
            // Given that the frontends reach both gateways, and these both registries
            await().atMost(PATIENCE).until(() -> suite.processes().stream().allMatch(ReplicasJourneyTest::hasServed));

            // When one process of each is killed while the main job is walked
            killer.begin();
            do {
                walkTheDemo(seed);
            } while (!killer.hasKilledAll());
            killer.awaitRevival();
            List<UUID> acknowledged = registrations.end();

            // Then only what was in flight failed, and a repeat with the same key did what the first try had not
            String told = "killed %s (seed %d)".formatted(killer.killed(), seed);
            assertThat(registrations.refusals()).as(told).isEmpty();
            assertThat(registrations.failures())
                    .as(told)
                    .hasSizeLessThanOrEqualTo(FRONTENDS * killer.killed().size());
            assertThat(acknowledged).isNotEmpty();
            nothingIsLost(acknowledged);
        }
    }

    private void walkTheDemo(long seed) throws IOException {
        var told = new ByteArrayOutputStream();
        int exitCode = DemoWalk.run(
                suite.address(),
                Files.createDirectories(suite.state().resolve("replicas")),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new VerifyProcess(suite.settings()));
        assertThat(exitCode)
                .as("seed " + seed + "\n" + told.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private void nothingIsLost(List<UUID> acknowledged) {
        assertThat(books.registrations(acknowledged)).containsExactlyInAnyOrderElementsOf(acknowledged);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(books.titles(acknowledged))
                .containsExactlyInAnyOrderElementsOf(acknowledged));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(books.eventsWithoutLeaf()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(books.unsignedLeaves()).isZero());
    }

    private static boolean hasServed(ServiceProcess process) {
        Service service = process.replica().service();
        if (service != Service.GATEWAY && service != Service.ITEM_REGISTRY) {
            return true;
        }
        URI metrics = URI.create(process.management() + "/q/metrics");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
            return SERVED.matcher(answer.body()).find();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
