package io.heirloom.e2e.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an orchestrator does when it rolls out: of each service one process after the other is told to end and another one starts, under load. */
class RollingUpdateJourneyTest {

    private static final String PIECE = "gtin=09521101100013&serial=QM39-000042";
    private static final String CHECK =
            "{\"query\":\"{ verify(gtin: \\\"09521101100013\\\", serial: \\\"QM39-000042\\\") { outcome } }\"}";

    /** One that the frontends hold connections to, and one that the gateway does. */
    private static final List<Service> ROLLED = List.of(Service.GATEWAY, Service.ITEM_REGISTRY);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TIMES = 20;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void replacingEachProcessInTurnFailsNoRequest() {
        try (var registrations = new Registrations(suite.address(), 2);
                var readings = new Readings(suite.address())) {
            // Given a steady load
            await().atMost(PATIENCE).until(() -> readings.answers() > 0 && registrations.count() > 0);

            // When each process is replaced while the other one answers
            for (ServiceProcess process : suite.processes()) {
                if (ROLLED.contains(process.replica().service())) {
                    int before = readings.answers();
                    process.stop();
                    process.start();
                    warm(process);
                    assertThat(readings.answers()).as(process.name()).isGreaterThan(before);
                }
            }
            List<UUID> acknowledged = registrations.end();

            // Then not one request failed, not even one that a repeat would have mended
            assertThat(readings.failures()).isEmpty();
            assertThat(registrations.failures()).isEmpty();
            assertThat(registrations.refusals()).isEmpty();
            assertThat(new Books(suite.settings()).registrations(acknowledged))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** Pods have {@code minReadySeconds} for it. */
    private static void warm(ServiceProcess process) {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                assertThat(http.send(question(process), BodyHandlers.discarding())
                                .statusCode())
                        .as(process.name())
                        .isEqualTo(200);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest question(ServiceProcess process) {
        return process.replica().service() == Service.GATEWAY
                ? HttpRequest.newBuilder(URI.create(process.address() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(CHECK))
                        .build()
                : HttpRequest.newBuilder(URI.create(process.address() + "/verifications?" + PIECE))
                        .build();
    }
}
