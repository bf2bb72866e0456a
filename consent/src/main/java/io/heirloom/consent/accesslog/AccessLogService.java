package io.heirloom.consent.accesslog;

import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.event.TimeOrderedId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class AccessLogService {

    private final AccessLogRepository entries;
    private final StandingService standings;
    private final Clock clock;

    AccessLogService(AccessLogRepository entries, StandingService standings, Clock clock) {
        this.entries = entries;
        this.standings = standings;
        this.clock = clock;
    }

    /** In the transaction of the decision: no answer leaves without its entry. */
    public Uni<Void> record(List<AskedRead> reads) {
        return reads.isEmpty()
                ? Uni.createFrom().voidItem()
                : entries.persist(reads.stream()
                        .map(read -> AccessEntry.of(read, TimeOrderedId.next(clock)))
                        .toList());
    }

    /** When each record was last relied on; records never used are absent. */
    public Uni<Map<UUID, Instant>> lastUses(Collection<UUID> recordIds) {
        return recordIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : entries.lastUses(recordIds).map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1])));
    }

    /** Empty for one who was erased: who read her data is part of what was kept about her. */
    @WithTransaction
    Uni<Page<AccessEntryView>> of(Caller owner, PageRequest page) {
        return standings
                .isErased(owner.ownerId())
                .chain(erased ->
                        erased ? Uni.createFrom().item(List.<AccessEntry>of()) : entries.of(owner.ownerId(), page))
                .chain(found -> named(found, page));
    }

    private Uni<Page<AccessEntryView>> named(List<AccessEntry> found, PageRequest page) {
        Set<Organisation> named =
                found.stream().flatMap(entry -> entry.organisation().stream()).collect(Collectors.toSet());
        return standings.named(named).map(names -> Page.of(found, page, AccessLogRepository::cursor)
                .map(entry -> AccessEntryView.of(
                        entry, entry.organisation().map(names::get).orElse(null))));
    }
}
