package io.heirloom.journal.relay;

import io.heirloom.journal.JournalConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks for waiting events a few times a second, one cheap query when there are none. A timer of Vert.x, armed again after each look: the
 * scheduler of Quarkus does not go below half a second.
 *
 * <pre>
 *            nothing waits                 some not acknowledged
 *   idle ─────────────────▶ pause    look ───────────────────────▶ longer pause, then one event as a probe
 *   full round ───────────▶ look at once                           until Kafka takes it
 * </pre>
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_FAILURE_PAUSE = Duration.ofSeconds(1);
    private static final long AT_ONCE = 1;

    private final JournalConfig.Relay config;
    private final Outbox outbox;
    private final Sender sender;
    private final RelayStatus status;
    private final Vertx vertx;
    private volatile boolean running;

    Relay(JournalConfig config, Outbox outbox, Sender sender, RelayStatus status, Vertx vertx) {
        this.config = config.relay();
        this.outbox = outbox;
        this.sender = sender;
        this.status = status;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        running = config.enabled();
        rest(config.pause().toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** One look and, if something waits, one round. Safe to call from anywhere and at any time; the database lets one work. */
    Uni<Round> look() {
        return outbox.backlog().invoke(status::waiting).chain(backlog -> backlog.isEmpty() ? empty() : round());
    }

    private Uni<Round> round() {
        // While Kafka is away one event is the probe; else every try would queue a whole batch in the producer.
        int most = status.failing() ? 1 : config.batch();
        return outbox.round(most, config.roundTimeout().plusSeconds(5), sender::send)
                .ifNoItem()
                .after(config.roundTimeout())
                .fail();
    }

    private static Uni<Round> empty() {
        return Uni.createFrom().item(Round.EMPTY);
    }

    private void rest(long millis) {
        if (running) {
            vertx.setTimer(millis, _ -> look().subscribe().with(this::looked, this::failed));
        }
    }

    private void looked(Round round) {
        if (!running) {
            return;
        }
        if (round.failed()) {
            status.refused();
            rest(pauseAfterFailure());
            return;
        }
        status.relayed(round);
        rest(round.taken() == 0 ? config.pause().toMillis() : AT_ONCE);
    }

    private void failed(Throwable failure) {
        if (!running) {
            return;
        }
        status.refused();
        LOG.debug("A relay round failed and will be repeated", failure);
        rest(pauseAfterFailure());
    }

    private long pauseAfterFailure() {
        long doubled = FIRST_FAILURE_PAUSE.toMillis() << Math.min(status.failures() - 1, 16);
        return Math.min(doubled, config.longestPause().toMillis());
    }
}
