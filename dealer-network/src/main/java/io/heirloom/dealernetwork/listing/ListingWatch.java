package io.heirloom.dealernetwork.listing;

import io.heirloom.dealernetwork.piece.PieceState;
import io.heirloom.dealernetwork.piece.PieceWatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Withdraws the listing of a piece that is reported lost or has left the dealer. */
@ApplicationScoped
class ListingWatch implements PieceWatcher {
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
}
