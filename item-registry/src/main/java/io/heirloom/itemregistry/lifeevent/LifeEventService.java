package io.heirloom.itemregistry.lifeevent;

import static io.heirloom.itemregistry.lifeevent.LifeEventProblem.STEP_NOT_ALLOWED;
import static io.heirloom.itemregistry.lifeevent.LifeEventProblem.WRONG_EVENT_UNKNOWN;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gln;
import io.heirloom.itemregistry.item.ItemChanges;
import io.heirloom.itemregistry.item.ItemChanges.Held;
import io.heirloom.itemregistry.item.ItemFacts;
import io.heirloom.itemregistry.item.ItemService;
import io.heirloom.itemregistry.value.PastDate;
import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class LifeEventService {

    // What a dealer or workshop does with a piece in its hands; making, selling and destroying is not among it.
    private static final Set<String> STEPS_IN_CUSTODY =
            Set.of("receiving", "inspecting", "repairing", "replacing", "storing", "holding", "shipping");
    private static final Set<String> STATES_IN_CUSTODY = Set.of(
            "active",
            "in_progress",
            "in_transit",
            "conformant",
            "non_conformant",
            "damaged",
            "needs_replacement",
            "retail_sold",
            "returned");

    private final LifeEventRepository events;
    private final History history;
    private final ItemChanges changes;
    private final ItemService items;
    private final Journal journal;
    private final Clock clock;

    LifeEventService(
            LifeEventRepository events,
            History history,
            ItemChanges changes,
            ItemService items,
            Journal journal,
            Clock clock) {
        this.events = events;
        this.history = history;
        this.changes = changes;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<LifeEventView> add(Caller caller, UUID itemId, RecordLifeEvent request) {
        NewLifeEvent event = checked(caller, itemId, request);
        return changes.enter(itemId, event.disposition(), held -> authorise(caller, event, held))
                .call(() -> requireEarlierEvent(caller, event))
                .chain(item -> history.write(event).call(written -> journal.append(draft(written, item, caller))))
                .map(written -> LifeEventView.of(written, true));
    }

    @WithSession
    Uni<Page<LifeEventView>> page(Optional<Caller> caller, UUID itemId, PageRequest request) {
        return items.isFullyVisible(itemId, caller, null)
                .chain(full -> events.page(itemId, request.cursor().map(cursor -> cursor.number(0)), request.limit())
                        .map(rows -> Page.of(rows, request, event -> Cursor.of(event.seq))
                                .map(event -> LifeEventView.of(event, full))));
    }

    /** The first events of each piece, as its single history shows them; nothing of unknown pieces. */
    @WithSession
    Uni<List<PageOf<LifeEventView>>> ofEach(Optional<Caller> caller, PagesRequest request) {
        List<PieceKey> asked = request.parents().stream().map(PieceKey::of).toList();
        return items.areFullyVisible(asked, caller).chain(full -> events.firstOfEach(full.keySet(), request.limit())
                .map(rows ->
                        PageOf.each(full.keySet(), rows, event -> event.itemId, request, event -> Cursor.of(event.seq))
                                .stream()
                                .map(page -> page.map(event -> LifeEventView.of(event, full.get(page.of()))))
                                .toList()));
    }

    private NewLifeEvent checked(Caller caller, UUID itemId, RecordLifeEvent request) {
        String bizStep = Cbv.bizStep(Field.body("/bizStep"), request.bizStep());
        String disposition = Cbv.disposition(Field.body("/disposition"), request.disposition());
        if (bizStep.equals(Cbv.COMMISSIONING)) {
            throw STEP_NOT_ALLOWED.at("/bizStep", "commissioned-once", "happens once, when the piece is registered");
        }
        if (request.readPoint() != null) {
            Gln.parse(Field.body("/readPoint"), request.readPoint());
        }
        return new NewLifeEvent(
                request.id(),
                itemId,
                bizStep,
                disposition,
                PastDate.check(Field.body("/eventTime"), request.eventTime(), clock)
                        .truncatedTo(ChronoUnit.MICROS),
                request.readPoint(),
                request.note(),
                caller.organisation(),
                Optional.ofNullable(request.errorDeclaration()).map(LifeEventService::checked));
    }

    private static ErrorDeclaration checked(ErrorDeclaration declaration) {
        String reason = Cbv.errorReason(Field.body("/errorDeclaration/reason"), declaration.reason());
        return new ErrorDeclaration(declaration.eventId(), reason);
    }

    private static void authorise(Caller caller, NewLifeEvent event, Held held) {
        if (caller.has(Roles.BRAND_ADMIN)
                && caller.actsFor(Organisation.brand(held.facts().brandId()))) {
            return;
        }
        boolean inHand = caller.has(Roles.DEALER_STAFF)
                && caller.organisation().filter(held.inHandsOf()).isPresent();
        if (!inHand) {
            throw FORBIDDEN.because("Events are recorded by the piece's brand and by the dealer who has it in hand.");
        }
        if (!STEPS_IN_CUSTODY.contains(event.bizStep())) {
            throw STEP_NOT_ALLOWED.at("/bizStep", "step-in-custody", "is not a step of whoever has the piece in hand");
        }
        if (!STATES_IN_CUSTODY.contains(event.disposition())) {
            throw STEP_NOT_ALLOWED.at("/disposition", "state-in-custody", "is not for a dealer to state");
        }
    }

    private Uni<Void> requireEarlierEvent(Caller caller, NewLifeEvent event) {
        if (event.declaresWrong().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return events.ofItem(event.itemId(), event.declaresWrong().get().eventId())
                .onItem()
                .ifNull()
                .failWith(() -> WRONG_EVENT_UNKNOWN.at(
                        "/errorDeclaration/eventId", "event-of-item", "is no event of this piece"))
                .invoke(earlier -> {
                    if (caller.organisation().filter(earlier::isRecordedBy).isEmpty()) {
                        throw FORBIDDEN.because("Only who recorded an event declares it wrong.");
                    }
                })
                .replaceWithVoid();
    }

    private static EventDraft draft(LifeEvent event, ItemFacts item, Caller caller) {
        var draft = EventDraft.of("item.event-recorded", LeafClass.ITEM, item.id())
                .keyedBy(SubjectId.brand(item.brandId()))
                .fact("itemId", item.id().toString())
                .fact("lifeEventId", event.id.toString())
                .fact("bizStep", event.bizStep)
                .fact("disposition", event.disposition)
                .fact("eventTime", event.eventTime.toString())
                .by(Actor.of(caller, caller.has(Roles.BRAND_ADMIN) ? Roles.BRAND_ADMIN : Roles.DEALER_STAFF));
        return event.declaresWrongId == null
                ? draft
                : draft.fact("declaresWrong", event.declaresWrongId.toString()).fact("wrongReason", event.wrongReason);
    }
}
