package io.heirloom.dealernetwork.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: without the identity provider public reads work, and tokens signed with keys already known are still checked. */
@Readiness
@ApplicationScoped
class IdentityProviderHealth implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final IdentityProviderConfig config;
    private final NetClient client;

    IdentityProviderHealth(IdentityProviderConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return reachable().map(reachable -> HealthCheckResponse.named("identity provider")
                .up()
                .withData("reachable", reachable)
                .withData("works-without", true)
                .build());
    }

    private Uni<Boolean> reachable() {
        return config.authServerUrl().map(URI::create).map(this::connects).orElseGet(() -> Uni.createFrom()
                .item(false));
    }

    private Uni<Boolean> connects(URI server) {
        int port = server.getPort() > 0 ? server.getPort() : "https".equals(server.getScheme()) ? 443 : 80;
        return client.connect(port, server.getHost())
                .call(NetSocket::close)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }
}
