package io.heirloom.consent.record;

import static io.heirloom.consent.record.RecordProblem.CONSENT_RECORD_NOT_FOUND;
import static io.heirloom.consent.record.RecordProblem.CONSENT_RECORD_UNREADABLE;

import io.heirloom.consent.receipt.ReceiptService;
import io.heirloom.consent.receipt.ReceiptView;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is shown of records. */
@ApplicationScoped
class RecordService {

    private final RecordRepository records;
    private final RecordKeeper keeper;
    private final ReceiptService receipts;
    private final ConsentViews views;
    private final Clock clock;

    RecordService(
            RecordRepository records, RecordKeeper keeper, ReceiptService receipts, ConsentViews views, Clock clock) {
        this.records = records;
        this.keeper = keeper;
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<ConsentView>> mine(Caller owner, PageRequest page) {
        return records.decidedBy(owner.ownerId(), page)
                .map(found -> Page.of(found, page, RecordRepository::cursor))
                .chain(found -> views.of(found.items()).map(shown -> new Page<>(shown, found.nextCursor())));
    }

    /** The record as it stood at that instant, byte for byte as it was sealed. */
    @WithSession
    Uni<String> document(Caller caller, UUID id, Instant at) {
        return visible(caller, id).chain(record -> records.events(id)
                .map(events -> lastBefore(events, at))
                .chain(event -> keeper.open(record, event))
                .map(json -> json.orElseThrow(() -> CONSENT_RECORD_UNREADABLE.because(id))));
    }

    @WithSession
    Uni<List<ReceiptView>> receipts(Caller owner, UUID id) {
        return records.find(id)
                .map(found -> found.filter(record -> record.ownerId.equals(owner.ownerId()))
                        .orElseThrow(() -> CONSENT_RECORD_NOT_FOUND.because(id)))
                .chain(record -> receipts.of(record.ownerId, id));
    }

    private Uni<ConsentRecord> visible(Caller caller, UUID id) {
        return records.find(id).map(found -> found.filter(record -> maySee(caller, record))
                .orElseThrow(() -> CONSENT_RECORD_NOT_FOUND.because(id)));
    }

    /** The owner sees all of hers; staff see the grants they rely on, while these last, and never their own as customers. */
    private boolean maySee(Caller caller, ConsentRecord record) {
        boolean own = record.ownerId.equals(caller.ownerId());
        if (caller.has(Roles.OWNER)) {
            return own;
        }
        return !own
                && caller.actsFor(record.controller())
                && record.stateAt(clock.instant()).isInForce();
    }

    private static ConsentEvent lastBefore(List<ConsentEvent> events, Instant at) {
        return events.stream()
                .filter(event -> at == null || !event.eventTime.isAfter(at))
                .reduce((_, later) -> later)
                .orElseThrow(() -> CONSENT_RECORD_NOT_FOUND.because("no state at", at));
    }
}
