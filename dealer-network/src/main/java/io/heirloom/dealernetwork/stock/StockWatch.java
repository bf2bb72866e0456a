package io.heirloom.dealernetwork.stock;

import io.heirloom.dealernetwork.piece.PieceState;
import io.heirloom.dealernetwork.piece.PieceWatcher;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Closes the position of a piece that has left the dealer. */
@ApplicationScoped
class StockWatch implements PieceWatcher {
    private final StockRepository stock;
    private final Journal journal;
    private final Clock clock;

    StockWatch(StockRepository stock, Journal journal, Clock clock) {
        this.stock = stock;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(PieceState piece) {
        return stock.openOf(piece.itemId()).chain(position -> {
            if (position == null || piece.inHandsOf(position.dealerId)) {
                return Uni.createFrom().voidItem();
            }
            position.close(StockPosition.CloseReason.LEFT_THE_DEALER, clock.instant());
            return journal.append(StockEvents.withdrawn(position, Actor.system()))
                    .replaceWithVoid();
        });
    }
}
