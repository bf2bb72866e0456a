package io.heirloom.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives every request an id: the caller's {@code X-Request-Id} when it is plain and short, else a fresh one. Answers carry it back. */
public class RequestIdFilter {

    public static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.response().putHeader(HEADER, idOf(context));
                    context.next();
                },
                200);
    }

    /** The id of the running request. */
    public static String idOf(RoutingContext context) {
        String known = context.get(HEADER);
        if (known != null) {
            return known;
        }
        String asked = context.request().getHeader(HEADER);
        String id = asked != null && PLAIN.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
        context.put(HEADER, id);
        return id;
    }
}
