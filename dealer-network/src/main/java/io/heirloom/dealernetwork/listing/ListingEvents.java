package io.heirloom.dealernetwork.listing;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;

final class ListingEvents {
    private ListingEvents() {}

    static EventDraft opened(Listing listing, Actor actor) {
        return draft("listing.opened", listing, actor)
                .fact("authorisationId", listing.authorisationId.toString())
                .fact("activity", listing.activity.name());
    }

    static EventDraft withdrawn(Listing listing, Actor actor) {
        return draft("listing.withdrawn", listing, actor).fact("reason", listing.withdrawnBecause.name());
    }

    private static EventDraft draft(String type, Listing listing, Actor actor) {
        return EventDraft.of(type, LeafClass.DEALER, listing.itemId)
                .keyedBy(SubjectId.dealer(listing.dealerId))
                .fact("listingId", listing.id.toString())
                .fact("itemId", listing.itemId.toString())
                .fact("dealerId", listing.dealerId.toString())
                .by(actor);
    }
}
