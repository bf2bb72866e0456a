package io.heirloom.gateway.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.heirloom.gateway.guard.limit.RefusedException;
import io.heirloom.gateway.guard.limit.Rule;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Writes answers as GraphQL over HTTP asks: with the newer media type the status tells, with the older one a well-formed request gets 200. */
final class Answers {

    static final String NEWER = "application/graphql-response+json";
    static final String OLDER = "application/json";

    private static final String UTF_8 = "; charset=utf-8";

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void refuse(RoutingContext context, RefusedException refusal) {
        // A failed sign-in is answered by the failure handler before whoever waits for the identity learns of it.
        if (context.response().headWritten()) {
            return;
        }
        boolean older = OLDER.equals(mediaType(context));
        int status = older && refusal.rule().concernsDocument()
                ? 200
                : refusal.rule().status();
        HttpServerResponse response = context.response();
        switch (refusal.rule()) {
            case METHOD_NOT_ALLOWED -> response.putHeader("Allow", "POST, OPTIONS");
            case UNAUTHENTICATED -> response.putHeader("WWW-Authenticate", "Bearer");
            case TOO_BUSY, TIMEOUT -> response.putHeader("Retry-After", "1");
            default -> {}
        }
        write(context, status, refusal.body());
    }

    void result(RoutingContext context, ExecutionResult result) {
        Map<String, Object> body = result.toSpecification();
        if (result.isDataPresent()) {
            write(context, 200, body);
        } else {
            // Nothing was executed: the operation name or a variable does not fit. The engine's words would name its
            // own classes.
            refuse(context, Rule.VALIDATION_FAILED.refused());
        }
    }

    /** The media type the client wants; null when it wants neither. */
    static String mediaType(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        if (accept == null || accept.contains("*/*") || accept.contains("application/*")) {
            return accept != null && accept.contains(NEWER) ? NEWER : OLDER;
        }
        return accept.contains(NEWER) ? NEWER : accept.contains(OLDER) ? OLDER : null;
    }

    private void write(RoutingContext context, int status, Map<String, Object> body) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        String type = mediaType(context);
        response.setStatusCode(status).putHeader("Content-Type", (type == null ? OLDER : type) + UTF_8);
        response.putHeader("Cache-Control", "no-store");
        response.end(bytes(body)).onFailure(_ -> {});
    }

    private Buffer bytes(Map<String, Object> body) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that is no JSON", e);
        }
    }
}
