package io.heirloom.dealernetwork.listing;

import static io.heirloom.dealernetwork.listing.ListingProblem.ITEM_NOT_IN_STOCK;
import static io.heirloom.dealernetwork.listing.ListingProblem.LISTING_NOT_FOUND;

import io.heirloom.dealernetwork.stock.SaleRules;
import io.heirloom.dealernetwork.stock.SaleRules.Sale;
import io.heirloom.dealernetwork.stock.StockService;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ListingService {
    private final ListingDesk desk;
    private final ListingRepository listings;
    private final SaleRules rules;
    private final StockService stock;
    private final IdempotentWrites writes;

    ListingService(
            ListingDesk desk,
            ListingRepository listings,
            SaleRules rules,
            StockService stock,
            IdempotentWrites writes) {
        this.desk = desk;
        this.listings = listings;
        this.rules = rules;
        this.stock = stock;
        this.writes = writes;
    }

    @WithTransaction
    Uni<ListingView> open(Caller caller, String key, OpenListing request) {
        UUID dealerId = caller.dealerId();
        return writes.once(caller, key, "listing.open", request, ListingView.class, () -> rules.requireOffer(
                        dealerId, request.itemId())
                .call(() -> requireStock(dealerId, request.itemId()))
                .map(Sale::accreditation)
                .chain(under -> desk.open(request, under, StockService.actor(caller))));
    }

    @WithTransaction
    Uni<ListingView> withdraw(Caller caller, String key, UUID id, WithdrawListing request) {
        UUID dealerId = caller.dealerId();
        return writes.once(caller, key, "listing.withdraw " + id, request, ListingView.class, () -> heldOf(id, dealerId)
                .chain(listing -> desk.withdraw(listing, request, StockService.actor(caller))));
    }

    private Uni<Listing> heldOf(UUID id, UUID dealerId) {
        return listings.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> LISTING_NOT_FOUND.because(id))
                .invoke(listing -> requireOwn(listing, dealerId))
                .call(listing -> rules.hold(listing.itemId))
                .chain(() -> listings.locked(id));
    }

    private Uni<Void> requireStock(UUID dealerId, UUID itemId) {
        return stock.holds(dealerId, itemId)
                .invoke(held -> {
                    if (!held) {
                        throw ITEM_NOT_IN_STOCK.because(itemId);
                    }
                })
                .replaceWithVoid();
    }

    private static void requireOwn(Listing listing, UUID dealerId) {
        if (!listing.dealerId.equals(dealerId)) {
            throw LISTING_NOT_FOUND.because(listing.id);
        }
    }
}
