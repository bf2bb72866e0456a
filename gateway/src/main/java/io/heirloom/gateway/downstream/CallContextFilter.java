package io.heirloom.gateway.downstream;

import io.heirloom.operations.RequestIdFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/** Remembers token and request id at the start of each HTTP request. */
class CallContextFilter {

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    CallContext.open(context.request().getHeader("Authorization"), RequestIdFilter.idOf(context));
                    context.next();
                },
                190);
    }
}
