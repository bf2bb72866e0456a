package io.heirloom.consent.record;

import static io.heirloom.consent.record.RecordProblem.CONSENT_RECORD_NOT_FOUND;
import static io.heirloom.consent.record.RecordProblem.CONSENT_RECORD_UNREADABLE;

import io.heirloom.consent.receipt.ReceiptService;
import io.heirloom.consent.receipt.ReceiptView;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    @WithTransaction
    Uni<Page<ConsentView>> mine(Caller owner, Optional<UUID> item, PageRequest page) {
        return unlessErased(owner, () -> records.decidedBy(owner.ownerId(), item, page))
                .map(found -> Page.of(found, page, RecordRepository::cursor))
                .chain(found -> views.of(found.items()).map(shown -> new Page<>(shown, found.nextCursor())));
    }

    @WithTransaction
    Uni<List<PageOf<ConsentView>>> ofItems(Caller owner, PagesRequest request) {
        List<UUID> itemIds = request.parents();
        return unlessErased(owner, () -> records.latestOfItems(owner.ownerId(), itemIds, request.limit()))
                .map(rows -> PageOf.each(itemIds, rows, record -> record.itemId, request, RecordRepository::cursor))
                .chain(pages -> views.of(pages.stream()
                                .flatMap(page -> page.items().stream())
                                .toList())
                        .map(shown -> shown(pages, shown)));
    }

    /** What an erased owner once decided is told to nobody, herself included. */
    private Uni<List<ConsentRecord>> unlessErased(Caller owner, Supplier<Uni<List<ConsentRecord>>> decided) {
        return keeper.isErased(owner.ownerId())
                .chain(erased -> erased ? Uni.createFrom().item(List.of()) : decided.get());
    }

    private static List<PageOf<ConsentView>> shown(List<PageOf<ConsentRecord>> pages, List<ConsentView> shown) {
        Map<UUID, ConsentView> byId = shown.stream().collect(Collectors.toMap(ConsentView::id, Function.identity()));
        return pages.stream()
                .map(page -> page.map(record -> byId.get(record.id)))
                .toList();
    }

    /** As {@link #document}, for many; what the caller may not see, or nobody can read any more, is absent. */
    @WithTransaction
    Uni<List<RecordDocument>> documents(Caller caller, List<UUID> ids, Instant at) {
        return records.find(ids).chain(found -> {
            List<ConsentRecord> visible =
                    found.stream().filter(record -> maySee(caller, record)).toList();
            return records.lastEvents(visible.stream().map(record -> record.id).toList(), at)
                    .chain(events -> keeper.open(visible, events))
                    .chain(documents -> views.of(visible).map(shown -> withDocuments(shown, documents)));
        });
    }

    private static List<RecordDocument> withDocuments(List<ConsentView> shown, Map<UUID, String> documents) {
        return shown.stream()
                .filter(consent -> documents.containsKey(consent.id()))
                .map(consent -> new RecordDocument(consent.id(), consent, documents.get(consent.id())))
                .toList();
    }

    @WithTransaction
    Uni<List<ReceiptView>> receiptsOfEach(Caller owner, List<UUID> ids) {
        UUID ownerId = owner.ownerId();
        return records.find(ids)
                .chain(found -> receipts.ofEach(
                        ownerId,
                        found.stream()
                                .filter(record -> record.ownerId.equals(ownerId))
                                .map(record -> record.id)
                                .toList()));
    }

    /** The record as it stood at that instant, byte for byte as it was sealed. */
    @WithTransaction
    Uni<String> document(Caller caller, UUID id, Instant at) {
        return visible(caller, id).chain(record -> records.events(id)
                .map(events -> lastBefore(events, at))
                .chain(event -> keeper.open(record, event))
                .map(json -> json.orElseThrow(() -> CONSENT_RECORD_UNREADABLE.because(id))));
    }

    @WithTransaction
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
