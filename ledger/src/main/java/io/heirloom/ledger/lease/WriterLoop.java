package io.heirloom.ledger.lease;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes turns as long as this replica holds the lease; one turn never overlaps the next. A failing turn is told once per reason, and tried again
 * at the next turn.
 */
public final class WriterLoop {

    private static final Logger LOG = Logger.getLogger(WriterLoop.class);

    private final Vertx vertx;
    private final Leases leases;
    private final String name;
    private final Duration pause;
    private final Function<Lease, Uni<Boolean>> turn;
    private final UUID holder = UUID.randomUUID();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile Runnable whenIdle = () -> {};
    private volatile boolean stopped;

    /** @param turn one piece of work; answers whether there is more to do at once */
    public WriterLoop(Vertx vertx, Leases leases, String name, Duration pause, Function<Lease, Uni<Boolean>> turn) {
        this.vertx = vertx;
        this.leases = leases;
        this.name = name;
        this.pause = pause;
        this.turn = turn;
    }

    /** What to do at each turn that is another replica's: what this one knew of the work is no longer its to tell. */
    public WriterLoop whenIdle(Runnable idle) {
        whenIdle = idle;
        return this;
    }

    public void start() {
        vertx.getDelegate().runOnContext(_ -> takeTurn());
    }

    public void stop() {
        stopped = true;
    }

    /** Why the last turn failed, if it did. */
    public Optional<String> failure() {
        return cause().map(WriterLoop::message);
    }

    public Optional<Throwable> cause() {
        return Optional.ofNullable(failure.get());
    }

    private void takeTurn() {
        if (stopped) {
            return;
        }
        leases.acquire(name, holder)
                .chain(lease -> lease.map(turn).orElseGet(this::rest))
                .subscribe()
                .with(this::succeeded, this::failed);
    }

    private Uni<Boolean> rest() {
        whenIdle.run();
        return Uni.createFrom().item(false);
    }

    private void succeeded(boolean more) {
        if (failure.getAndSet(null) != null) {
            LOG.infof("Writer %s works again", name);
        }
        again(more ? 1 : pause.toMillis());
    }

    private void failed(Throwable reason) {
        if (!(reason instanceof LostLeaseException)) {
            String message = message(reason);
            if (!message.equals(message(failure.getAndSet(reason))) && !stopped) {
                LOG.errorf("Writer %s cannot go on and tries again: %s", name, message);
                LOG.debug("Cause", reason);
            }
        }
        again(pause.toMillis());
    }

    private static String message(Throwable reason) {
        return reason == null ? "" : String.valueOf(reason.getMessage());
    }

    private void again(long millis) {
        if (!stopped) {
            vertx.getDelegate().setTimer(Math.max(1, millis), _ -> takeTurn());
        }
    }
}
