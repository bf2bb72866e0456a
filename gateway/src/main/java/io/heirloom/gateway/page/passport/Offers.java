package io.heirloom.gateway.page.passport;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.listing.Listings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The open listing of a piece and the dealer behind it. */
@ApplicationScoped
class Offers {

    private final Listings listings;
    private final Dealers dealers;

    Offers(Listings listings, Dealers dealers) {
        this.listings = listings;
        this.dealers = dealers;
    }

    Uni<Offer> of(Item item) {
        return listings.ofItems(List.of(item.uuid()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Offer.NONE)
                        : dealers.byId(found.getFirst().dealerId()).map(dealer -> new Offer(found.getFirst(), dealer)));
    }

    /** A listing with its dealer, both null where the piece is not offered. */
    record Offer(Listing listing, Dealer dealer) {
        static final Offer NONE = new Offer(null, null);
    }
}
