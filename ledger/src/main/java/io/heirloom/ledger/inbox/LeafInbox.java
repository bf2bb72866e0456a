package io.heirloom.ledger.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.inbox.Arrival.Accepted;
import io.heirloom.ledger.inbox.Arrival.Parked;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

@Startup
@ApplicationScoped
class LeafInbox {

    private static final Logger LOG = Logger.getLogger(LeafInbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final InboxRepository leaves;
    private final ObjectMapper mapper;
    private final Counter accepted;
    private final Counter parked;

    LeafInbox(InboxRepository leaves, ObjectMapper mapper, MeterRegistry meters) {
        this.leaves = leaves;
        this.mapper = mapper;
        // Both from the start: an increase from nothing to one is none to those who watch.
        this.accepted = meters.counter("heirloom.ledger.leaves", "outcome", "accepted");
        this.parked = meters.counter("heirloom.ledger.leaves", "outcome", "parked");
    }

    // The offsets are committed after this has ended. While PostgreSQL is away it waits, for nothing may be dropped.
    @Incoming("leaves")
    public Uni<Void> receive(List<String> messages) {
        var valid = new ArrayList<Accepted>();
        var invalid = new ArrayList<Parked>();
        for (String message : messages) {
            switch (Arrival.of(message, mapper)) {
                case Accepted leaf -> valid.add(leaf);
                case Parked leaf -> invalid.add(leaf);
            }
        }
        invalid.forEach(leaf -> LOG.warnf("Parked a message that is no valid leaf: %s", leaf.reason()));
        return Uni.createFrom()
                .deferred(() -> leaves.store(valid, invalid))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> {
                    accepted.increment(valid.size());
                    parked.increment(invalid.size());
                });
    }
}
