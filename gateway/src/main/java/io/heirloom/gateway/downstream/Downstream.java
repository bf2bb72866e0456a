package io.heirloom.gateway.downstream;

import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.error.UnavailableException;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Every call to another service goes through here: a circuit breaker for each service, a second try for reads only, an end at the request's
 * deadline, and one kind of failure when the service does not answer.
 */
@ApplicationScoped
public class Downstream {

    private static final int BATCH = 100;

    private final Map<Part, Guard> guards = new EnumMap<>(Part.class);

    Downstream(DownstreamConfig config) {
        for (Part part : Part.values()) {
            guards.put(
                    part,
                    Guard.create()
                            .withDescription(part.configKey())
                            .withCircuitBreaker()
                            .requestVolumeThreshold(config.breakerWindow())
                            .failureRatio(config.breakerRatio())
                            .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                            .skipOn(ProblemException.class)
                            .done()
                            .build());
        }
    }

    /** A read: tried again once when the first try found no answer. */
    public <T> Uni<T> read(Part part, Supplier<Uni<T>> call) {
        return Uni.createFrom()
                .deferred(() -> guarded(part, call))
                .onFailure(Downstream::isOutage)
                .retry()
                .atMost(1)
                .onFailure(Downstream::isOutage)
                .transform(failure -> new UnavailableException(part.configKey(), failure));
    }

    /** A write: tried once. The caller may repeat it with the same idempotency key. */
    public <T> Uni<T> write(Part part, Supplier<Uni<T>> call) {
        return Uni.createFrom()
                .deferred(() -> guarded(part, call))
                .onFailure(Downstream::isOutage)
                .transform(failure -> new UnavailableException(part.configKey(), failure));
    }

    /** A batched read by ids: each id once, at most a hundred in one call. */
    public <K, T> Uni<List<T>> readAll(Part part, Collection<K> ids, Function<List<K>, Uni<List<T>>> call) {
        List<K> distinct = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (distinct.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        if (distinct.size() <= BATCH) {
            return read(part, () -> call.apply(distinct));
        }
        List<Uni<List<T>>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += BATCH) {
            List<K> chunk = distinct.subList(from, Math.min(distinct.size(), from + BATCH));
            chunks.add(read(part, () -> call.apply(chunk)));
        }
        return Uni.join().all(chunks).andFailFast().map(lists -> lists.stream()
                .flatMap(List::stream)
                .toList());
    }

    @SuppressWarnings("unchecked")
    private <T> Uni<T> guarded(Part part, Supplier<Uni<T>> call) {
        try {
            return guards.get(part).call(() -> CallContext.untilDeadline(call.get()), Uni.class);
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static boolean isOutage(Throwable failure) {
        return !(failure instanceof ProblemException);
    }
}
