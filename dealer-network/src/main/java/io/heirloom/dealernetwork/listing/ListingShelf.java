package io.heirloom.dealernetwork.listing;

import io.heirloom.dealernetwork.accreditation.Accreditation;
import io.heirloom.dealernetwork.accreditation.AccreditationService;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What callers read of the listings, each with its backing of today. */
@ApplicationScoped
class ListingShelf {
    private final ListingRepository listings;
    private final AccreditationService accreditations;

    ListingShelf(ListingRepository listings, AccreditationService accreditations) {
        this.listings = listings;
        this.accreditations = accreditations;
    }

    @WithSession
    Uni<Page<ListingView>> openOfItems(List<UUID> itemIds) {
        return listings.openOfItems(itemIds).chain(this::shown).map(views -> new Page<>(views, null));
    }

    @WithSession
    Uni<Page<ListingView>> openPage(PageRequest request) {
        return listings.openPage(request)
                .map(rows -> Page.of(rows, request, row -> Cursor.of(row.openedAt, row.id)))
                .chain(this::shown);
    }

    @WithSession
    Uni<Page<ListingView>> mine(Caller caller, PageRequest request) {
        return listings.pageOf(caller.dealerId(), request)
                .map(rows -> Page.of(rows, request, row -> Cursor.of(row.id)))
                .chain(this::shown);
    }

    Uni<ListingView> shown(Listing listing) {
        return shown(List.of(listing)).map(List::getFirst);
    }

    private Uni<Page<ListingView>> shown(Page<Listing> page) {
        return shown(page.items()).map(views -> new Page<>(views, page.nextCursor()));
    }

    private Uni<List<ListingView>> shown(List<Listing> rows) {
        var dealerIds = rows.stream().map(row -> row.dealerId).collect(Collectors.toSet());
        var today = accreditations.today();
        return accreditations.known(dealerIds).map(known -> rows.stream()
                .map(row -> ListingView.of(row, Accreditation.of(row.backing(today), known)))
                .toList());
    }
}
