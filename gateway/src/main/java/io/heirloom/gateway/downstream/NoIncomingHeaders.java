package io.heirloom.gateway.downstream;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;

/**
 * No header of a request travels on by itself, {@link TokenForwarding} names those that do. REST clients ask for the incoming headers at each
 * call; outside of a REST resource, where GraphQL is executed, looking for them costs an exception with a deep stack.
 */
class NoIncomingHeaders {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    HttpHeaders none() {
        return new HttpHeadersImpl(List.of());
    }
}
