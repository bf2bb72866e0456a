package io.heirloom.wire.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.operations.RequestIdFilter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Problem bodies for what is refused before any resource is reached: a body above {@code quarkus.http.limits.max-body-size}, declared or
 * streamed, and a path or method that no route takes. Vert.x would answer these with a bare status.
 */
@ApplicationScoped
public class EarlyRefusals {

    // Right before the framework's own check of the declared length, which stands at -2.
    private static final int BEFORE_UPLOAD_LIMIT = 3;
    private static final int LAST = Integer.MAX_VALUE - 1;
    // A client that is still sending would lose the answer if the connection were closed under it.
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final ObjectMapper mapper;
    private final long limit;
    private final BodyHandler streamed;

    EarlyRefusals(ObjectMapper mapper) {
        this.mapper = mapper;
        this.limit = ConfigProvider.getConfig()
                .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
                .asLongValue();
        this.streamed = BodyHandler.create(false).setBodyLimit(limit);
    }

    void measure(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_UPLOAD_LIMIT);
    }

    void answer(@Observes Router router) {
        router.route().order(LAST).failureHandler(this::answer);
    }

    private void measure(RoutingContext context) {
        HttpServerRequest request = context.request();
        String declared = request.getHeader("Content-Length");
        if (declared != null) {
            if (Long.parseLong(declared) > limit) {
                refuse(context, CommonProblem.BODY_TOO_LARGE);
            } else {
                context.next();
            }
        } else if (isStreamed(request)) {
            streamed.handle(context);
        } else {
            context.next();
        }
    }

    // Over HTTP/2 an undeclared length is left to the framework, which cannot take over a request that was read
    // already.
    private static boolean isStreamed(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private void answer(RoutingContext context) {
        if (context.response().headWritten() || context.failure() != null) {
            context.next();
            return;
        }
        refuse(
                context,
                switch (context.statusCode()) {
                    case 413 -> CommonProblem.BODY_TOO_LARGE;
                    case 404 -> CommonProblem.NOT_FOUND;
                    case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                    default -> CommonProblem.INVALID_REQUEST;
                });
    }

    /** Hands a streamed body, which was read to be measured, to the resource. */
    @ServerRequestFilter
    public void handOver(RoutingContext context, ContainerRequestContext request) {
        Buffer read = context.body().buffer();
        if (read != null) {
            request.setEntityStream(new ByteArrayInputStream(read.getBytes()));
        }
    }

    private void refuse(RoutingContext context, CommonProblem problem) {
        HttpServerResponse response = context.response();
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem == CommonProblem.BODY_TOO_LARGE && context.request().version() != HttpVersion.HTTP_2) {
            response.putHeader("Connection", "close");
            linger(context);
        }
        response.end(body(context, problem)).onFailure(_ -> {});
    }

    private static void linger(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx()
                .setTimer(LINGER_MILLIS, _ -> request.connection().close());
        if (!request.isEnded()) {
            request.handler(_ -> {}).endHandler(_ -> {
                context.vertx().cancelTimer(timer);
                request.connection().close();
            });
            request.resume();
        }
    }

    private Buffer body(RoutingContext context, CommonProblem problem) {
        try {
            return Buffer.buffer(
                    mapper.writeValueAsBytes(Problem.of(problem, null, RequestIdFilter.idOf(context), List.of())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is plain JSON", e);
        }
    }
}
