package io.heirloom.ledger.identity;

import io.heirloom.tlog.prefix.IndexLeaf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The logs whose keys this process has: the one it is configured for and, if named, the one that follows. */
@ApplicationScoped
public class LogIdentities {

    private final LogIdentity current;
    private final LogIdentity index;
    private final Optional<Following> next;
    private final Clock clock;

    private record Following(LogIdentity identity, LogIdentity index, Instant from) {}

    LogIdentities(LogConfig config, Clock clock) {
        this.clock = clock;
        this.current = LogIdentity.of(config.origin(), config.signingKey(), config.mlDsaKey(), clock);
        this.index = LogIdentity.ofIndex(config.origin(), config.signingKey(), config.mlDsaKey(), clock);
        this.next = config.next()
                .map(log -> new Following(
                        LogIdentity.of(log.origin(), log.signingKey(), log.mlDsaKey(), clock),
                        LogIdentity.ofIndex(log.origin(), log.signingKey(), log.mlDsaKey(), clock),
                        log.from()));
    }

    /** The log that this process is configured for; not always the one that is open. */
    public LogIdentity current() {
        return current;
    }

    /** The log that is to take over from that one now, if it is time. */
    public Optional<LogIdentity> due(String origin) {
        return next.filter(log -> !log.identity().origin().equals(origin))
                .filter(log -> !clock.instant().isBefore(log.from()))
                .map(Following::identity);
    }

    public Optional<LogIdentity> of(String origin) {
        return all().filter(identity -> identity.origin().equals(origin)).findFirst();
    }

    /** The identity under which the index of this log speaks. */
    public Optional<LogIdentity> ofIndex(String origin) {
        String name = IndexLeaf.originOf(origin);
        return indexes().filter(identity -> identity.origin().equals(name)).findFirst();
    }

    public Stream<LogIdentity> all() {
        return Stream.concat(Stream.of(current), next.stream().map(Following::identity));
    }

    public Stream<LogIdentity> indexes() {
        return Stream.concat(Stream.of(index), next.stream().map(Following::index));
    }
}
