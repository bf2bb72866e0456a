package io.heirloom.ledger.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
class KafkaHealth implements AsyncHealthCheck {

    private static final String WITHOUT = "proofs are answered; new leaves wait in the services until it is back";
    private static final int PATIENCE_MILLIS = 2_000;

    private final NetClient client;
    private final String host;
    private final int port;

    // The broker's address is a setting of the messaging extension, which has no mapping of its own to inject.
    KafkaHealth(Vertx vertx, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        int end = servers.indexOf(',');
        String first = end < 0 ? servers : servers.substring(0, end);
        int colon = first.lastIndexOf(':');
        this.host = first.substring(0, colon);
        this.port = Integer.parseInt(first.substring(colon + 1));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return client.connect(port, host)
                .call(NetSocket::close)
                .map(_ -> Dependency.spared("kafka", Optional.empty(), WITHOUT))
                .onFailure()
                .recoverWithItem(Dependency.spared("kafka", Optional.of("does not answer"), WITHOUT));
    }
}
