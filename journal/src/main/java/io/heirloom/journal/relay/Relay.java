package io.heirloom.journal.relay;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.stream.EventAppended;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks for waiting events: soon after this process appended one, and now and then for what another process left. Each look that finds
 * nothing doubles the pause before the next, so an idle relay costs next to nothing; an append makes the pauses short again. A timer of
 * Vert.x, armed again after each look: the scheduler of Quarkus does not go below half a second.
 *
 * <pre>
 *   an append, or something found ──▶ short pause      look ── nothing waits ──▶ twice the pause, up to the longest
 *   full round ─────────────────────▶ look at once     look ── some not acknowledged ──▶ pauses of failure, then one event as a probe
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
    private final Clockwork clock;

    Relay(JournalConfig config, Outbox outbox, Sender sender, RelayStatus status, Vertx vertx) {
        this.config = config.relay();
        this.outbox = outbox;
        this.sender = sender;
        this.status = status;
        this.clock = new Clockwork(vertx.getDelegate(), this.config.pause(), this.config.longestRest(), this::work);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            clock.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.stop();
    }

    void expect(@Observes EventAppended event) {
        if (!status.failing()) {
            clock.hurry();
        }
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

    private void work() {
        look().subscribe().with(this::looked, this::failed);
    }

    private void looked(Round round) {
        if (round.failed()) {
            status.refused();
            clock.again(pauseAfterFailure());
            return;
        }
        status.relayed(round);
        if (round.taken() == config.batch()) {
            clock.again(AT_ONCE);
        } else if (round.taken() > 0) {
            clock.soon();
        } else {
            clock.later();
        }
    }

    private void failed(Throwable failure) {
        status.refused();
        LOG.debug("A relay round failed and will be repeated", failure);
        clock.again(pauseAfterFailure());
    }

    private long pauseAfterFailure() {
        long doubled = FIRST_FAILURE_PAUSE.toMillis() << Math.min(status.failures() - 1, 16);
        return Math.min(doubled, config.longestPause().toMillis());
    }
}
