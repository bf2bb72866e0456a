package io.heirloom.ledger.writer;

import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.Outsiders;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** What those outside last said about a log. Asks now and then, beside the writer's work; the first time the writer waits for the answers. */
@ApplicationScoped
class OutsideView {

    private static final Logger LOG = Logger.getLogger(OutsideView.class);

    private final List<Outsider> outsiders;
    private final OutsideConfig config;
    private final Clock clock;
    // By name, of the log that was asked about last. An empty answer is an answer: that one has seen nothing.
    private final Map<String, Optional<KnownHead>> answers = new ConcurrentHashMap<>();
    private final AtomicReference<Asked> asked = new AtomicReference<>(new Asked("", Instant.EPOCH));

    private record Asked(String origin, Instant at) {}

    OutsideView(@All List<Outsiders> kinds, OutsideConfig config, Clock clock) {
        this.outsiders = kinds.stream().flatMap(kind -> kind.all().stream()).toList();
        this.config = config;
        this.clock = clock;
    }

    boolean anybodyConfigured() {
        return !outsiders.isEmpty();
    }

    /** The answers so far, by name; empty while nobody has answered since this process started. */
    Uni<Map<String, Optional<KnownHead>>> of(String origin) {
        Asked before = asked.get();
        boolean other = !before.origin().equals(origin);
        Instant now = clock.instant();
        if (!other && now.isBefore(before.at().plus(config.every()))) {
            return Uni.createFrom().item(() -> Map.copyOf(answers));
        }
        asked.set(new Asked(origin, now));
        if (other) {
            answers.clear();
        }
        Uni<Void> all = askAll(origin);
        if (answers.isEmpty()) {
            return all.map(_ -> Map.copyOf(answers));
        }
        all.subscribe().with(_ -> {});
        return Uni.createFrom().item(() -> Map.copyOf(answers));
    }

    private Uni<Void> askAll(String origin) {
        if (outsiders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(outsiders.stream().map(outsider -> ask(outsider, origin)).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    /** Whoever cannot be asked is passed over; what it said before stands. */
    private Uni<Void> ask(Outsider outsider, String origin) {
        return Uni.createFrom()
                .deferred(() -> outsider.lastSeen(origin))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .invoke(head -> answers.put(outsider.name(), head))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "%s could not be asked about %s", outsider.name(), origin))
                .onFailure()
                .recoverWithNull();
    }
}
