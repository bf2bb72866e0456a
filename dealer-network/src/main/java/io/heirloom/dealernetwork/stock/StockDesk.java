package io.heirloom.dealernetwork.stock;

import static io.heirloom.dealernetwork.stock.StockProblem.ITEM_ALREADY_IN_STOCK;
import static io.heirloom.dealernetwork.stock.StockProblem.STOCK_POSITION_ALREADY_DECLARED;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.Journal;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Writes stock positions and their events, in the caller's transaction. */
@ApplicationScoped
class StockDesk {
    private final StockRepository stock;
    private final Journal journal;
    private final Clock clock;
    private final List<StockWatcher> watchers;

    StockDesk(StockRepository stock, Journal journal, Clock clock, @All List<StockWatcher> watchers) {
        this.stock = stock;
        this.journal = journal;
        this.clock = clock;
        this.watchers = List.copyOf(watchers);
    }

    Uni<StockView> declare(DeclareStock request, UUID dealerId, Actor actor) {
        var position = StockPosition.declare(request, dealerId, clock.instant());
        return stock.persistAndFlush(position)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal(failure, request))
                .chain(() -> journal.append(StockEvents.declared(position, actor)))
                .replaceWith(() -> StockView.of(position));
    }

    Uni<StockView> withdraw(StockPosition position, WithdrawStock request, Actor actor) {
        position.withdraw(request.version(), clock.instant());
        return stock.flush()
                .chain(() -> journal.append(StockEvents.withdrawn(position, actor)))
                .chain(() -> tell(position.itemId))
                .replaceWith(() -> StockView.of(position));
    }

    Uni<Void> close(StockPosition position) {
        position.close(StockPosition.CloseReason.LEFT_THE_DEALER, clock.instant());
        return journal.append(StockEvents.withdrawn(position, Actor.system())).replaceWithVoid();
    }

    private Uni<Void> tell(UUID itemId) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (StockWatcher watcher : watchers) {
            told = told.chain(() -> watcher.withdrawn(itemId));
        }
        return told;
    }

    private static RuntimeException refusal(ConstraintViolationException failure, DeclareStock request) {
        return switch (failure.getConstraintName()) {
            case "stock_position_pk" -> STOCK_POSITION_ALREADY_DECLARED.because(request.id());
            case "stock_position_open_key" -> ITEM_ALREADY_IN_STOCK.because(request.itemId());
            case null, default -> failure;
        };
    }
}
