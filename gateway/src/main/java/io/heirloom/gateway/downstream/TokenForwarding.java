package io.heirloom.gateway.downstream;

import io.heirloom.operations.RequestIdFilter;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Sends the caller's own token and request id with every downstream call, so that each service checks the token itself. Unlike the OIDC
 * propagation filter it lets calls without a token pass, which the public answers need.
 */
public class TokenForwarding implements ResteasyReactiveClientRequestFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        CallContext.authorization().ifPresent(token -> request.getHeaders().putSingle("Authorization", token));
        CallContext.requestId().ifPresent(id -> request.getHeaders().putSingle(RequestIdFilter.HEADER, id));
    }
}
