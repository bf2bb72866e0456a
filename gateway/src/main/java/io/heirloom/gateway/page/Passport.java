package io.heirloom.gateway.page;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.item.ItemEvent;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.verification.Verification;
import java.util.List;
import java.util.Set;

/** Everything the page, the JSON-LD and a buyer want to know of one piece, from the services that own it. */
record Passport(
        Verification check, ProductModel model, List<ItemEvent> events, Listing listing, Dealer dealer, Set<Gap> gaps) {

    /** A part that did not answer. */
    enum Gap {
        HISTORY,
        LISTING
    }
}
