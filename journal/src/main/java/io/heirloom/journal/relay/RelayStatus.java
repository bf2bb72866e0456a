package io.heirloom.journal.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How the relay of this process is doing, for metrics and health. */
@ApplicationScoped
class RelayStatus {

    private static final Logger LOG = Logger.getLogger(RelayStatus.class);

    private final Clock clock;
    private final Counter relayed;
    private volatile Outbox.Backlog backlog = new Outbox.Backlog(0, Optional.empty());
    private volatile int failures;

    RelayStatus(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        relayed = Counter.builder("heirloom.journal.relayed")
                .description("Events that Kafka acknowledged")
                .register(registry);
        registry.gauge("heirloom.journal.waiting", this, RelayStatus::events);
        registry.gauge(
                "heirloom.journal.lag.seconds", this, status -> status.lag().toMillis() / 1000.0);
    }

    void waiting(Outbox.Backlog found) {
        backlog = found;
    }

    void relayed(Round round) {
        relayed.increment(round.sent());
        if (failing() && round.sent() > 0) {
            LOG.info("Events reach Kafka again");
            failures = 0;
        }
    }

    void refused() {
        if (!failing()) {
            LOG.warn("Events do not reach Kafka; they wait in the database, the service goes on");
        }
        failures++;
    }

    boolean failing() {
        return failures > 0;
    }

    int failures() {
        return failures;
    }

    /** How many events wait, counted up to a bound. */
    long events() {
        return backlog.events();
    }

    /** Age of the oldest event that waits. */
    Duration lag() {
        return backlog.oldest()
                .map(OffsetDateTime::toInstant)
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
