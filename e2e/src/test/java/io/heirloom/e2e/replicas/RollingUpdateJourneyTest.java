package io.heirloom.e2e.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an orchestrator does when it rolls out: of each service one process after the other is told to end and another one starts, under load. */
class RollingUpdateJourneyTest {

    /** One that the frontends hold connections to, and one that the gateway does. */
    private static final List<Service> ROLLED = List.of(Service.GATEWAY, Service.ITEM_REGISTRY);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
}
