package io.heirloom.dealernetwork.listing;

import static io.heirloom.dealernetwork.listing.ListingProblem.ITEM_ALREADY_LISTED;
import static io.heirloom.dealernetwork.listing.ListingProblem.LISTING_ALREADY_OPENED;

import io.heirloom.dealernetwork.accreditation.Accreditation;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;

/** Writes listings and their events, in the caller's transaction. */
@ApplicationScoped
class ListingDesk {
    private final ListingRepository listings;
    private final ListingShelf shelf;
    private final Journal journal;
    private final Clock clock;

    ListingDesk(ListingRepository listings, ListingShelf shelf, Journal journal, Clock clock) {
        this.listings = listings;
        this.shelf = shelf;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<ListingView> open(OpenListing request, Accreditation under, Actor actor) {
        var listing = Listing.open(request, under, clock.instant());
        return listings.persistAndFlush(listing)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal(failure, request))
                .chain(() -> journal.append(ListingEvents.opened(listing, actor)))
                .replaceWith(() -> ListingView.of(listing, under));
    }

    Uni<ListingView> withdraw(Listing listing, WithdrawListing request, Actor actor) {
        listing.withdrawByDealer(request.version(), clock.instant());
        return listings.flush()
                .chain(() -> journal.append(ListingEvents.withdrawn(listing, actor)))
                .chain(() -> shelf.shown(listing));
    }

    Uni<Void> withdraw(Listing listing, WithdrawalReason reason) {
        listing.withdraw(reason, clock.instant());
        return journal.append(ListingEvents.withdrawn(listing, Actor.system())).replaceWithVoid();
    }

    private static RuntimeException refusal(ConstraintViolationException failure, OpenListing request) {
        return switch (failure.getConstraintName()) {
            case "listing_pk" -> LISTING_ALREADY_OPENED.because(request.id());
            case "listing_open_key" -> ITEM_ALREADY_LISTED.because(request.itemId());
            case null, default -> failure;
        };
    }
}
