package io.heirloom.ledger.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How far the index is behind what is published, as the replica that writes it last saw. */
@ApplicationScoped
public class IndexLag {

    private final Pool pool;
    private final IndexRepository heads;
    private final AtomicLong leaves = new AtomicLong();

    IndexLag(Pool pool, IndexRepository heads, MeterRegistry meters) {
        this.pool = pool;
        this.heads = heads;
        Gauge.builder("heirloom.ledger.index.behind", leaves, AtomicLong::get)
                .description("Published leaves that no index covers yet")
                .register(meters);
    }

    public long leaves() {
        return leaves.get();
    }

    Uni<Void> measure() {
        return heads.behind(pool).invoke(leaves::set).replaceWithVoid();
    }
}
