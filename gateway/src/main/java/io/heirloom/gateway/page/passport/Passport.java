package io.heirloom.gateway.page.passport;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.item.history.ItemEvent;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.verification.Verification;
import java.util.List;
import java.util.Set;

/** Everything the page, the JSON-LD and a buyer want to know of one piece, from the services that own it. */
public record Passport(
        Verification check,
        ProductModel model,
        Brand brand,
        List<ItemEvent> events,
        Listing listing,
        Dealer dealer,
        Set<Gap> gaps) {

    /** Nothing but the check. */
    static Passport of(Verification check) {
        return new Passport(check, null, null, List.of(), null, null, Set.of());
    }

    /** A part that did not answer. */
    public enum Gap {
        HISTORY,
        LISTING
    }
}
