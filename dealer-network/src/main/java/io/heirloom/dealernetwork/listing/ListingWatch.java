package io.heirloom.dealernetwork.listing;

import io.heirloom.dealernetwork.piece.PieceState;
import io.heirloom.dealernetwork.piece.PieceWatcher;
import io.heirloom.dealernetwork.stock.StockWatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Withdraws the listing of a piece that is reported lost, has left the dealer, or was taken out of stock. */
@ApplicationScoped
class ListingWatch implements PieceWatcher, StockWatcher {
    private final ListingRepository listings;
    private final ListingDesk desk;

    ListingWatch(ListingRepository listings, ListingDesk desk) {
        this.listings = listings;
        this.desk = desk;
    }

    @Override
    public Uni<Void> changed(PieceState piece) {
        return listings.openOf(piece.itemId()).chain(listing -> {
            if (listing == null) {
                return Uni.createFrom().voidItem();
            }
            if (piece.lost()) {
                return desk.withdraw(listing, WithdrawalReason.LOSS_REPORTED);
            }
            return piece.inHandsOf(listing.dealerId)
                    ? Uni.createFrom().voidItem()
                    : desk.withdraw(listing, WithdrawalReason.LEFT_THE_DEALER);
        });
    }

    @Override
    public Uni<Void> withdrawn(UUID itemId) {
        return listings.openOf(itemId)
                .chain(listing -> listing == null
                        ? Uni.createFrom().voidItem()
                        : desk.withdraw(listing, WithdrawalReason.BY_DEALER));
    }
}
