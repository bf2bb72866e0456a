package io.heirloom.dealernetwork.dealer;

import static io.heirloom.dealernetwork.dealer.DealerProblem.DEALER_ALREADY_ENTERED;
import static io.heirloom.dealernetwork.dealer.DealerProblem.DEALER_NOT_FOUND;
import static io.heirloom.dealernetwork.dealer.DealerProblem.GLN_TAKEN;

import io.heirloom.dealernetwork.value.Country;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class DealerService {
    private final DealerRepository dealers;
    private final DealerBadges badges;
    private final IdempotentWrites writes;
    private final Journal journal;
    private final Clock clock;

    DealerService(
            DealerRepository dealers, DealerBadges badges, IdempotentWrites writes, Journal journal, Clock clock) {
        this.dealers = dealers;
        this.badges = badges;
        this.writes = writes;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<DealerView> enter(Caller caller, String key, EnterDealer request) {
        return writes.once(caller, key, "dealer.enter", request, DealerView.class, () -> enterNew(request));
    }

    private Uni<DealerView> enterNew(EnterDealer request) {
        var dealer = Dealer.enter(request, clock.instant());
        return dealers.persistAndFlush(dealer)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal(failure, request))
                .chain(() -> journal.append(entered(dealer)))
                .replaceWith(() -> DealerView.of(dealer, List.of()));
    }

    @WithSession
    Uni<DealerView> view(UUID id) {
        return dealers.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> DEALER_NOT_FOUND.because(id))
                .chain(dealer -> withBadges(List.of(dealer)))
                .map(List::getFirst);
    }

    @WithSession
    Uni<Page<DealerView>> byIds(List<UUID> ids) {
        return dealers.byIds(ids).chain(this::withBadges).map(found -> new Page<>(found, null));
    }

    @WithSession
    Uni<Page<DealerView>> page(PageRequest request) {
        return dealers.page(request)
                .map(rows -> Page.of(rows, request, dealer -> Cursor.of(dealer.name, dealer.id)))
                .chain(page -> withBadges(page.items()).map(shown -> new Page<>(shown, page.nextCursor())));
    }

    /** Those of the ids that are dealers, in the caller's session. */
    public Uni<List<UUID>> known(Collection<UUID> ids) {
        return dealers.byIds(ids)
                .map(found -> found.stream().map(dealer -> dealer.id).toList());
    }

    /** The country of the dealer's seat, in the caller's session; refused as {@code dealer-not-found} when there is no such dealer. */
    public Uni<Country> countryOf(UUID dealerId) {
        return dealers.findById(dealerId)
                .onItem()
                .ifNull()
                .failWith(() -> DEALER_NOT_FOUND.because(dealerId))
                .map(dealer -> new Country(dealer.country));
    }

    private Uni<List<DealerView>> withBadges(List<Dealer> found) {
        var ids = found.stream().map(dealer -> dealer.id).toList();
        return badges.today(ids).map(byDealer -> found.stream()
                .map(dealer -> DealerView.of(dealer, byDealer.getOrDefault(dealer.id, List.of())))
                .toList());
    }

    private static EventDraft entered(Dealer dealer) {
        return EventDraft.of("dealer.entered", LeafClass.DEALER, dealer.id)
                .keyedBy(SubjectId.dealer(dealer.id))
                .fact("dealerId", dealer.id.toString())
                .fact("name", dealer.name)
                .fact("country", dealer.country)
                .fact("gln", dealer.gln)
                .by(new Actor(Roles.REGISTRAR, null));
    }

    private static RuntimeException refusal(ConstraintViolationException failure, EnterDealer request) {
        return switch (failure.getConstraintName()) {
            case "dealer_pk" -> DEALER_ALREADY_ENTERED.because(request.id());
            case "dealer_gln_key" -> GLN_TAKEN.at("/gln", "unique", "is the GLN of another dealer");
            case null, default -> failure;
        };
    }
}
