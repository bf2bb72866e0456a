package io.heirloom.consent.record;

import io.heirloom.consent.accesslog.AccessLogService;
import io.heirloom.consent.standing.StandingService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Puts names and last uses beside records: two queries for any number of them. */
@ApplicationScoped
class ConsentViews {

    private final StandingService standings;
    private final AccessLogService accessLog;
    private final Clock clock;

    ConsentViews(StandingService standings, AccessLogService accessLog, Clock clock) {
        this.standings = standings;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    Uni<List<ConsentView>> of(List<ConsentRecord> records) {
        return standings
                .named(records.stream()
                        .map(ConsentRecord::controller)
                        .distinct()
                        .toList())
                .chain(names -> accessLog
                        .lastUses(records.stream().map(record -> record.id).toList())
                        .map(uses -> records.stream()
                                .map(record -> ConsentView.of(
                                        record, names.get(record.controller()), uses.get(record.id), clock.instant()))
                                .toList()));
    }
}
