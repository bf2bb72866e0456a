package io.heirloom.dealernetwork.stock;

import static io.heirloom.dealernetwork.stock.StockProblem.ITEM_ALREADY_IN_STOCK;
import static io.heirloom.dealernetwork.stock.StockProblem.STOCK_POSITION_ALREADY_DECLARED;
import static io.heirloom.dealernetwork.stock.StockProblem.STOCK_POSITION_NOT_FOUND;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.idempotency.IdempotentWrites;
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
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class StockService {
    private final StockRepository stock;
    private final SaleRules rules;
    private final IdempotentWrites writes;
    private final Journal journal;
    private final Clock clock;

    StockService(StockRepository stock, SaleRules rules, IdempotentWrites writes, Journal journal, Clock clock) {
        this.stock = stock;
        this.rules = rules;
        this.writes = writes;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<StockView> declare(Caller caller, String key, DeclareStock request) {
        return writes.once(caller, key, "stock.declare", request, StockView.class, () -> declareNew(caller, request));
    }

    private Uni<StockView> declareNew(Caller caller, DeclareStock request) {
        UUID dealerId = caller.dealerId();
        var position = StockPosition.declare(request, dealerId, clock.instant());
        return rules.requireStock(dealerId, request.itemId())
                .chain(() -> stock.persistAndFlush(position))
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal(failure, request))
                .chain(() -> journal.append(StockEvents.declared(position, actor(caller))))
                .replaceWith(() -> StockView.of(position));
    }

    @WithTransaction
    Uni<StockView> withdraw(Caller caller, String key, UUID id, WithdrawStock request) {
        UUID dealerId = caller.dealerId();
        return writes.once(caller, key, "stock.withdraw " + id, request, StockView.class, () -> stock.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> STOCK_POSITION_NOT_FOUND.because(id))
                .invoke(position -> requireOwn(position, dealerId))
                .invoke(position -> position.withdraw(request.version(), clock.instant()))
                .call(stock::flush)
                .call(position -> journal.append(StockEvents.withdrawn(position, actor(caller))))
                .map(StockView::of));
    }

    @WithSession
    Uni<Page<StockView>> mine(Caller caller, PageRequest request) {
        return stock.pageOf(caller.dealerId(), request)
                .map(rows -> Page.of(rows, request, row -> Cursor.of(row.id)).map(StockView::of));
    }

    /** Whether the dealer has declared the piece and not withdrawn it, in the caller's session. */
    public Uni<Boolean> holds(UUID dealerId, UUID itemId) {
        return stock.openOf(itemId).map(position -> position != null && position.dealerId.equals(dealerId));
    }

    private static void requireOwn(StockPosition position, UUID dealerId) {
        if (!position.dealerId.equals(dealerId)) {
            throw STOCK_POSITION_NOT_FOUND.because(position.id);
        }
    }

    /** The capacity in which staff of a dealer act. */
    public static Actor actor(Caller caller) {
        return Actor.of(caller, caller.has(Roles.DEALER_STAFF) ? Roles.DEALER_STAFF : Roles.DEALER_ADMIN);
    }

    private static RuntimeException refusal(ConstraintViolationException failure, DeclareStock request) {
        return switch (failure.getConstraintName()) {
            case "stock_position_pk" -> STOCK_POSITION_ALREADY_DECLARED.because(request.id());
            case "stock_position_open_key" -> ITEM_ALREADY_IN_STOCK.because(request.itemId());
            case null, default -> failure;
        };
    }
}
