package io.heirloom.witness.rate;

import static io.heirloom.witness.rate.RateProblem.TOO_MANY_REQUESTS;

import io.heirloom.operations.RequestIdFilter;
import io.heirloom.wire.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

@Singleton
class RateFilter {

    private static final String AFTER_SECONDS = "1";

    private final RateBound bound;

    RateFilter(RateBound bound) {
        this.bound = bound;
    }

    /** Null lets the request through; the framework's way. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public RestResponse<Problem> bound(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        return bound.take(address) ? null : tooMany(RequestIdFilter.idOf(context));
    }

    private static RestResponse<Problem> tooMany(String requestId) {
        return RestResponse.ResponseBuilder.<Problem>create(TOO_MANY_REQUESTS.status())
                .entity(Problem.of(TOO_MANY_REQUESTS, null, requestId, List.of()))
                .header("Content-Type", Problem.MEDIA_TYPE)
                .header("Retry-After", AFTER_SECONDS)
                .build();
    }
}
