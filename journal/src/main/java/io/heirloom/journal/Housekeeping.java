package io.heirloom.journal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets answers and consumed ids whose time is over, a bounded number at a time. Harmless in several replicas at once. */
@ApplicationScoped
class Housekeeping {

    private static final String PURGE_ANSWERS = """
            delete from journal_idempotent_write where ctid in (
                select ctid from journal_idempotent_write where created_at < $1 limit 10000 for update skip locked)""";
    private static final String PURGE_CONSUMED = """
            delete from journal_consumed_event where ctid in (
                select ctid from journal_consumed_event where consumed_at < $1 limit 10000 for update skip locked)""";

    private final JournalConfig config;
    private final Pool pool;
    private final Clock clock;

    Housekeeping(JournalConfig config, Pool pool, Clock clock) {
        this.config = config;
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge(PURGE_ANSWERS, config.idempotencyRetention())
                .chain(() -> purge(PURGE_CONSUMED, config.consumedRetention()));
    }

    private Uni<Void> purge(String sql, Duration retention) {
        OffsetDateTime before = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(sql).execute(Tuple.of(before)).replaceWithVoid();
    }
}
