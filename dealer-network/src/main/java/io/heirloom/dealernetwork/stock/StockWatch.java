package io.heirloom.dealernetwork.stock;

import io.heirloom.dealernetwork.piece.PieceState;
import io.heirloom.dealernetwork.piece.PieceWatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the position of a piece that has left the dealer. */
@ApplicationScoped
class StockWatch implements PieceWatcher {
    private final StockRepository stock;
    private final StockDesk desk;

    StockWatch(StockRepository stock, StockDesk desk) {
        this.stock = stock;
        this.desk = desk;
    }

    @Override
    public Uni<Void> changed(PieceState piece) {
        return stock.openOf(piece.itemId())
                .chain(position -> position == null || piece.inHandsOf(position.dealerId)
                        ? Uni.createFrom().voidItem()
                        : desk.close(position));
    }
}
