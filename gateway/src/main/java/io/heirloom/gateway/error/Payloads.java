package io.heirloom.gateway.error;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Turns what a service said to a write into a mutation's payload: the thing, or the user errors. */
public final class Payloads {

    private Payloads() {}

    /**
     * The payload of one write. Refusals (4xx) become user errors; a part that is down stays a top-level error.
     *
     * @param ownArguments names of the mutation's arguments that stand beside {@code input}
     */
    public static <T, P> Uni<P> of(
            BiFunction<T, List<UserError>, P> payload, Supplier<Uni<T>> write, String... ownArguments) {
        return Uni.createFrom()
                .deferred(() -> write.get())
                .map(thing -> payload.apply(thing, List.of()))
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> payload.apply(null, UserError.of(failure, Set.of(ownArguments))));
    }
}
