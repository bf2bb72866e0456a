package io.heirloom.ledger.scrub;

import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.identity.Logs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What there is to read next. */
@ApplicationScoped
class Reading {

    private final Pool pool;
    private final Logs logs;
    private final HeadRepository heads;
    private final ScrubRepository scrubs;
    private final ScrubConfig config;

    Reading(Pool pool, Logs logs, HeadRepository heads, ScrubRepository scrubs, ScrubConfig config) {
        this.pool = pool;
        this.logs = logs;
        this.heads = heads;
        this.scrubs = scrubs;
        this.config = config;
    }

    Uni<Optional<ScrubState>> due() {
        return scrubs.due(pool, config.every());
    }

    Uni<Log> log(ScrubState state) {
        return logs.all().map(all -> all.stream()
                .filter(log -> log.id() == state.log())
                .findFirst()
                .orElseThrow());
    }

    Uni<Stretch> stretch(ScrubState state) {
        return heads.signedFrom(pool, state.log(), state.position(), Stretch.MOST_HEADS)
                .map(next -> Stretch.of(state, config.leaves(), next));
    }

    /** How many leaves are read again at once, at most. */
    int leaves() {
        return config.leaves();
    }

    Duration pause() {
        return config.pause();
    }

    Uni<Double> secondsSincePass() {
        return scrubs.sincePass(pool);
    }
}
