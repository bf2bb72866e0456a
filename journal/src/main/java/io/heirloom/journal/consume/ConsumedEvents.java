package io.heirloom.journal.consume;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Remembers which events were taken in, in the transaction that took them in. A second delivery, also a simultaneous one, does nothing.
 */
@ApplicationScoped
public class ConsumedEvents {

    private static final String REMEMBER = """
            insert into journal_consumed_event (id, consumed_at) values (:id, :now)
            on conflict (id) do nothing""";

    private final Clock clock;

    ConsumedEvents(Clock clock) {
        this.clock = clock;
    }

    /** Does the work in a transaction of its own, unless this event was taken in before. */
    @WithTransaction
    public Uni<Void> once(IncomingEvent event, Supplier<Uni<Void>> work) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("id", event.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(inserted -> inserted == 0 ? Uni.createFrom().voidItem() : work.get());
    }
}
