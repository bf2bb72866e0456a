package io.heirloom.journal;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** A use case, as a service has them: one transaction around whatever it does. */
@ApplicationScoped
public class Transactions {

    @WithTransaction
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return work.get();
    }
}
