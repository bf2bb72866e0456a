package io.heirloom.ledger.scrub;

import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.WriterLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The one scrub: takes turns while this replica holds the lease. */
@ApplicationScoped
class Scrub {

    private static final String LEASE = "scrub";

    private final WriterLoop loop;
    private volatile boolean finding;
    private volatile double secondsSincePass;

    Scrub(Vertx vertx, Leases leases, ScrubTurn turn, Reading reading, MeterRegistry meters) {
        // The age first: it must grow also while turns fail.
        this.loop = new WriterLoop(vertx, leases, LEASE, reading.pause(), lease -> reading.secondsSincePass()
                        .invoke(seconds -> secondsSincePass = seconds)
                        .chain(() -> turn.take(lease))
                        .invoke(found -> finding = found)
                        .replaceWith(false))
                .whenIdle(this::forget);
        Gauge.builder("heirloom.ledger.scrub.finding", this, scrub -> scrub.finding ? 1 : 0)
                .description("1 while the scrub finds something in a log that does not fit")
                .register(meters);
        Gauge.builder("heirloom.ledger.scrub.age", this, scrub -> scrub.secondsSincePass)
                .description("How long ago the log that waits longest was read to its end and fitted")
                .baseUnit("seconds")
                .register(meters);
    }

    private void forget() {
        finding = false;
        secondsSincePass = 0;
    }

    void onStart(@Observes StartupEvent event) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
