package io.heirloom.gateway.downstream;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** What every downstream call of one request needs: the caller's token, the request id, the deadline. Kept with the request's own Vert.x context. */
public final class CallContext {

    private static final String AUTHORIZATION = "heirloom.authorization";
    private static final String REQUEST_ID = "heirloom.request-id";
    private static final String DEADLINE = "heirloom.deadline";
    private static final Duration READ_TIMEOUT = Duration.ofMillis(2_400);

    private CallContext() {}

    public static void open(String authorization, String requestId) {
        if (authorization != null) {
            ContextLocals.put(AUTHORIZATION, authorization);
        }
        ContextLocals.put(REQUEST_ID, requestId);
    }

    /** Ends every downstream call that is still running after that time. */
    public static void endWithin(Duration time) {
        ContextLocals.put(DEADLINE, System.nanoTime() + time.toNanos());
    }

    /** Lets no further downstream call start: nobody waits for the answer any more. */
    public static void endNow() {
        endWithin(Duration.ZERO);
    }

    static Optional<String> authorization() {
        return local(AUTHORIZATION);
    }

    static Optional<String> requestId() {
        return local(REQUEST_ID);
    }

    // The client's own read timeout ends a call in time, unless the request is already old; only then a timer is worth
    // its price.
    static <T> Uni<T> untilDeadline(Uni<T> call) {
        Optional<Long> deadline = local(DEADLINE);
        if (deadline.isEmpty()) {
            return call;
        }
        Duration left = Duration.ofNanos(deadline.get() - System.nanoTime());
        if (left.compareTo(READ_TIMEOUT) > 0) {
            return call;
        }
        return left.isNegative() || left.isZero()
                ? Uni.createFrom().failure(new TimeoutException())
                : call.ifNoItem().after(left).fail();
    }

    private static <T> Optional<T> local(String key) {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(key) : Optional.empty();
    }
}
