package io.heirloom.ledger.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.inbox.Arrival.Accepted;
import io.heirloom.ledger.inbox.Arrival.Parked;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

@ApplicationScoped
class LeafInbox {

    private static final Logger LOG = Logger.getLogger(LeafInbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final InboxRepository leaves;
    private final ObjectMapper mapper;
    private final MeterRegistry meters;

    LeafInbox(InboxRepository leaves, ObjectMapper mapper, MeterRegistry meters) {
        this.leaves = leaves;
        this.mapper = mapper;
        this.meters = meters;
    }

    // The offsets are committed after this has ended. While PostgreSQL is away it waits, for nothing may be dropped.
    @Incoming("leaves")
    public Uni<Void> receive(List<String> messages) {
        var accepted = new ArrayList<Accepted>();
        var parked = new ArrayList<Parked>();
        for (String message : messages) {
            switch (Arrival.of(message, mapper)) {
                case Accepted leaf -> accepted.add(leaf);
                case Parked leaf -> parked.add(leaf);
            }
        }
        parked.forEach(leaf -> LOG.warnf("Parked a message that is no valid leaf: %s", leaf.reason()));
        return Uni.createFrom()
                .deferred(() -> leaves.store(accepted, parked))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> count(accepted.size(), parked.size()));
    }

    private void count(int accepted, int parked) {
        meters.counter("heirloom.ledger.leaves", "outcome", "accepted").increment(accepted);
        meters.counter("heirloom.ledger.leaves", "outcome", "parked").increment(parked);
    }
}
