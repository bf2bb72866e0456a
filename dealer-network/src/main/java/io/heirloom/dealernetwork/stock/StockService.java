package io.heirloom.dealernetwork.stock;

import static io.heirloom.dealernetwork.stock.StockProblem.STOCK_POSITION_NOT_FOUND;

import io.heirloom.journal.event.Actor;
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
import java.util.UUID;

@ApplicationScoped
public class StockService {
    private final StockDesk desk;
    private final StockRepository stock;
    private final SaleRules rules;
    private final IdempotentWrites writes;

    StockService(StockDesk desk, StockRepository stock, SaleRules rules, IdempotentWrites writes) {
        this.desk = desk;
        this.stock = stock;
        this.rules = rules;
        this.writes = writes;
    }

    @WithTransaction
    Uni<StockView> declare(Caller caller, String key, DeclareStock request) {
        UUID dealerId = caller.dealerId();
        return writes.once(caller, key, "stock.declare", request, StockView.class, () -> rules.requireStock(
                        dealerId, request.itemId())
                .chain(() -> desk.declare(request, dealerId, actor(caller))));
    }

    @WithTransaction
    Uni<StockView> withdraw(Caller caller, String key, UUID id, WithdrawStock request) {
        UUID dealerId = caller.dealerId();
        return writes.once(caller, key, "stock.withdraw " + id, request, StockView.class, () -> heldOf(id, dealerId)
                .chain(position -> desk.withdraw(position, request, actor(caller))));
    }

    /** The piece is held first, as for every change of what hangs on it, and the position locked after. */
    private Uni<StockPosition> heldOf(UUID id, UUID dealerId) {
        return stock.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> STOCK_POSITION_NOT_FOUND.because(id))
                .invoke(position -> requireOwn(position, dealerId))
                .call(position -> rules.hold(position.itemId))
                .chain(() -> stock.locked(id));
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

    /** The capacity in which staff of a dealer act. */
    public static Actor actor(Caller caller) {
        return Actor.of(caller, caller.has(Roles.DEALER_STAFF) ? Roles.DEALER_STAFF : Roles.DEALER_ADMIN);
    }

    private static void requireOwn(StockPosition position, UUID dealerId) {
        if (!position.dealerId.equals(dealerId)) {
            throw STOCK_POSITION_NOT_FOUND.because(position.id);
        }
    }
}
