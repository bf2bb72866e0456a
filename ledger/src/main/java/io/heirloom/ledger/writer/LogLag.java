package io.heirloom.ledger.writer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * How far the published log is behind what the services told: the age of the oldest leaf that waits for its place, or of the oldest signed head
 * that waits to be published. Every replica measures it, so that it is known also when none is the writer.
 */
@ApplicationScoped
class LogLag {

    private static final Logger LOG = Logger.getLogger(LogLag.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - least(
                (select received_at from waiting_leaf order by arrival limit 1),
                (select min(head.signed_at) from signed_head head
                    where head.log = (select max(id) from log)
                        and head.size > coalesce((select max(seen.size) from published_head seen where seen.log = head.log), -1))
            )), 0)::double precision as seconds""";

    private final Vertx vertx;
    private final Pool pool;
    private volatile double seconds = Double.NaN;
    private volatile long timer;

    LogLag(Vertx vertx, Pool pool, MeterRegistry meters) {
        this.vertx = vertx;
        this.pool = pool;
        Gauge.builder("heirloom.ledger.lag.seconds", this, lag -> lag.seconds)
                .description("Age of the oldest leaf that is not in a published head")
                .register(meters);
    }

    void onStart(@Observes StartupEvent event) {
        look();
        timer = vertx.setPeriodic(EVERY.toMillis(), _ -> look());
    }

    void onStop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        pool.preparedQuery(OLDEST)
                .execute()
                .map(rows -> rows.iterator().next().getDouble("seconds"))
                .subscribe()
                .with(found -> seconds = found, this::unknown);
    }

    private void unknown(Throwable failure) {
        LOG.debug("The lag is not known", failure);
        seconds = Double.NaN;
    }
}
