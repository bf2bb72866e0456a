package io.heirloom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void everyEndpointHasItsOwnDefault() {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.numbers()).hasSize(Endpoint.values().length);
        assertThat(ports.numbers().values()).doesNotHaveDuplicates();
        assertThat(ports.url(Endpoint.GATEWAY)).isEqualTo("http://localhost:8080");
    }

    @Test
    void theEnvironmentMovesAPort() {
        Ports ports = Ports.from(Map.of("HEIRLOOM_GATEWAY_PORT", "28080"));
        assertThat(ports.of(Endpoint.GATEWAY)).isEqualTo(28080);
        assertThat(ports.of(Endpoint.LEDGER)).isEqualTo(8085);
    }

    @Test
    void whatIsNoPortIsNamed() {
        for (String wrong : new String[] {"", "http", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("HEIRLOOM_KAFKA_PORT", wrong)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("HEIRLOOM_KAFKA_PORT");
        }
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndVariable() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.from(Map.of("HEIRLOOM_ANVIL_PORT", Integer.toString(other.getLocalPort())));
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (anvil, HEIRLOOM_ANVIL_PORT)")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void onePortForTwoEndpointsIsRefused() {
        var ports = Ports.from(Map.of("HEIRLOOM_GATEWAY_PORT", "28081", "HEIRLOOM_LEDGER_PORT", "28081"));
        assertThatThrownBy(ports::requireFree)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("HEIRLOOM_GATEWAY_PORT")
                .hasMessageContaining("HEIRLOOM_LEDGER_PORT");
    }

    @Test
    void eachProcessOfAServiceHasAPortThatCanBeMoved() {
        Ports ports = Ports.from(Map.of("HEIRLOOM_LEDGER_2_PORT", "28285"));
        assertThat(ports.of(new Place(Endpoint.LEDGER, 1))).isEqualTo(8185);
        assertThat(ports.of(new Place(Endpoint.LEDGER, 2))).isEqualTo(28285);
        assertThat(ports.of(new Place(Endpoint.LEDGER_MANAGEMENT, 2))).isEqualTo(9285);
        assertThat(ports.places().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ports.numbers().values());
    }

    @Test
    void aTakenPortOfOneProcessIsNamedOnlyWhenSeveralAreWanted() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numbers = Ports.free().numbers();
            var ports = new Ports(numbers, Map.of(new Place(Endpoint.CONSENT, 1), other.getLocalPort()));
            ports.requireFree(1);
            assertThatThrownBy(() -> ports.requireFree(2))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (HEIRLOOM_CONSENT_1_PORT)");
        }
    }

    @Test
    void freePortsCanBeUsed() throws IOException {
        Ports.free().requireFree(2);
    }
}
