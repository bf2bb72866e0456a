package io.heirloom.consent.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Never a reason to be unready: without the identity provider, tokens signed with keys known already are still checked. */
@Readiness
@ApplicationScoped
class IdentityProviderHealth implements AsyncHealthCheck {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final HttpClient client;
    private final HealthConfig config;

    IdentityProviderHealth(Vertx vertx, HealthConfig config) {
        this.client = vertx.createHttpClient();
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return config.identityProvider()
                .map(this::reachable)
                .orElseGet(() -> Uni.createFrom().item(true))
                .map(reachable -> HealthCheckResponse.named("identity-provider")
                        .up()
                        .withData("works-without", true)
                        .withData("reachable", reachable)
                        .build());
    }

    private Uni<Boolean> reachable(URI realm) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(realm + DISCOVERY)
                .setTimeout(config.patience().toMillis());
        return client.request(options)
                .chain(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200)
                .ifNoItem()
                .after(config.patience())
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
