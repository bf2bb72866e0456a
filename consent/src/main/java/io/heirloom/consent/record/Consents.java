package io.heirloom.consent.record;

import static io.heirloom.consent.record.RecordProblem.CONSENT_RECORD_NOT_FOUND;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.profile.Manner;
import io.heirloom.consent.profile.Validity;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.journal.event.Actor;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What other features do with records, inside their own transaction: open, give, refuse, end, and read for a decision. */
@ApplicationScoped
public class Consents {

    private static final Manner TITLE_MOVED = Manner.rule("the piece has another owner");
    private static final Manner OWNER_ERASED = Manner.rule("the owner was erased");
    private static final Manner REPLACED = Manner.rule("replaced by a newer consent");
    private static final Manner TIME_OVER = Manner.rule("its time is over");

    private final RecordRepository records;
    private final RecordKeeper keeper;
    private final Chronicle chronicle;
    private final ConsentViews views;
    private final Clock clock;

    Consents(RecordRepository records, RecordKeeper keeper, Chronicle chronicle, ConsentViews views, Clock clock) {
        this.records = records;
        this.keeper = keeper;
        this.chronicle = chronicle;
        this.views = views;
        this.clock = clock;
    }

    public Uni<UUID> open(OpenRecord asked, Actor actor) {
        Instant now = clock.instant();
        ConsentRecord record = ConsentRecord.open(asked, now);
        return records.persist(record)
                .chain(() -> keeper.keep(record, now, Manner.request(), actor))
                .replaceWith(record.id);
    }

    /** Evidence that the owner was told, apart from what she decides. */
    public Uni<Void> noticeDelivered(UUID recordId, String noticeSha256, Caller owner) {
        return mine(owner, recordId)
                .chain(record -> chronicle.appendDelivery(record, noticeSha256, Actor.of(owner, Roles.OWNER)));
    }

    /** A consent already in force for the same owner, piece, controller and purpose ends with this. */
    public Uni<ConsentView> give(Caller owner, UUID recordId, Set<Category> categories, Instant noticeDeliveredAt) {
        return mine(owner, recordId)
                .chain(record -> replace(record).chain(() -> {
                    Instant now = clock.instant();
                    Instant until = Validity.parse(record.duration).from(now);
                    record.give(categories, noticeDeliveredAt, now, until);
                    return keeper.keep(record, now, Manner.of(owner), Actor.of(owner, Roles.OWNER))
                            .chain(records::flush)
                            .chain(() -> views.of(List.of(record)));
                }))
                .map(List::getFirst);
    }

    public Uni<Void> refuse(Caller owner, UUID recordId) {
        return mine(owner, recordId)
                .chain(record -> end(record, ConsentState.REFUSED, Manner.of(owner), Actor.of(owner, Roles.OWNER)));
    }

    public Uni<List<UUID>> withdraw(Caller owner, UUID recordId) {
        return mine(owner, recordId).chain(record -> withdrawEach(owner, List.of(record)));
    }

    /** All consents in force towards the controller of this record. */
    public Uni<List<UUID>> withdrawTowardsControllerOf(Caller owner, UUID recordId) {
        return mine(owner, recordId)
                .chain(record -> records.lockedInForce(owner.ownerId(), record.controller()))
                .chain(found -> withdrawEach(owner, found));
    }

    public Uni<List<UUID>> withdrawEverything(Caller owner, UUID recordId) {
        return mine(owner, recordId)
                .chain(_ -> records.lockedInForce(owner.ownerId()))
                .chain(found -> withdrawEach(owner, found));
    }

    /** The former owner's open questions and consents about a piece end when the piece has gone. */
    public Uni<Void> titleMoved(UUID formerOwner, UUID itemId) {
        return records.lockedOpen(formerOwner, itemId)
                .chain(found ->
                        each(found, record -> end(record, ConsentState.INVALIDATED, TITLE_MOVED, Actor.system())));
    }

    /** All open questions to this owner and consents of hers end; her key must still be there, or their last records stay empty. */
    public Uni<Void> ownerErased(UUID ownerId) {
        return records.lockedOpen(ownerId)
                .chain(found ->
                        each(found, record -> end(record, ConsentState.INVALIDATED, OWNER_ERASED, Actor.system())));
    }

    /** Live records that concern these owners, pieces, controller and purpose, locked against withdrawal until the transaction ends. */
    public Uni<List<LiveConsent>> inForce(
            Organisation controller, Purpose purpose, Collection<UUID> owners, Collection<UUID> items) {
        if (owners.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return records.inForceForShare(controller, purpose, owners, items).map(found -> {
            Instant now = clock.instant();
            return found.stream().map(record -> LiveConsent.of(record, now)).toList();
        });
    }

    public Uni<List<UUID>> due(int limit) {
        return records.due(clock.instant(), limit);
    }

    public Uni<Void> expire(UUID recordId) {
        return records.locked(recordId)
                .map(found -> found.filter(one ->
                        one.state != ConsentState.EXPIRED && one.stateAt(clock.instant()) == ConsentState.EXPIRED))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : end(found.get(), ConsentState.EXPIRED, TIME_OVER, Actor.system()));
    }

    private Uni<ConsentRecord> mine(Caller owner, UUID recordId) {
        return records.locked(recordId).map(found -> found.filter(record -> record.ownerId.equals(owner.ownerId()))
                .orElseThrow(() -> CONSENT_RECORD_NOT_FOUND.because(recordId)));
    }

    private Uni<Void> replace(ConsentRecord next) {
        return records.lockedInForce(next.ownerId, next.controller())
                .map(found -> found.stream()
                        .filter(one -> one.itemId.equals(next.itemId) && one.purpose == next.purpose)
                        .toList())
                // Flushed at once: the unique index must not see two live records for a moment.
                .chain(found -> each(found, one -> end(one, ConsentState.INVALIDATED, REPLACED, Actor.system()))
                        .chain(records::flush));
    }

    private Uni<List<UUID>> withdrawEach(Caller owner, List<ConsentRecord> found) {
        return each(
                        found,
                        record -> end(record, ConsentState.WITHDRAWN, Manner.of(owner), Actor.of(owner, Roles.OWNER)))
                .replaceWith(found.stream().map(record -> record.id).toList());
    }

    private Uni<Void> end(ConsentRecord record, ConsentState ending, Manner manner, Actor actor) {
        Instant now = clock.instant();
        record.end(ending, now);
        return keeper.keep(record, now, manner, actor);
    }

    private static Uni<Void> each(List<ConsentRecord> records, Function<ConsentRecord, Uni<Void>> work) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        // By piece: the journal locks one stream per piece, and two transactions must meet them in one order.
        List<ConsentRecord> ordered = records.stream()
                .sorted(Comparator.comparing((ConsentRecord record) -> record.itemId))
                .toList();
        for (ConsentRecord record : ordered) {
            chain = chain.chain(() -> work.apply(record));
        }
        return chain;
    }
}
