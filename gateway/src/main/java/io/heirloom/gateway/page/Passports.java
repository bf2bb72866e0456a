package io.heirloom.gateway.page;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.listing.Listings;
import io.heirloom.gateway.model.Models;
import io.heirloom.gateway.verification.Verification;
import io.heirloom.gateway.verification.Verifications;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers a {@link Passport}: the check decides, the rest is shown where it answers. */
@ApplicationScoped
class Passports {

    private static final int EVENTS = 50;

    private final Verifications verifications;
    private final Items items;
    private final Models models;
    private final Listings listings;
    private final Dealers dealers;

    Passports(Verifications verifications, Items items, Models models, Listings listings, Dealers dealers) {
        this.verifications = verifications;
        this.items = items;
        this.models = models;
        this.listings = listings;
        this.dealers = dealers;
    }

    Uni<Passport> of(String gtin, String serial) {
        return verifications
                .verify(gtin, serial)
                .chain(check -> check.item() == null
                        ? Uni.createFrom().item(new Passport(check, null, List.of(), null, null, Set.of()))
                        : complete(check));
    }

    private Uni<Passport> complete(Verification check) {
        Item item = check.item();
        var model = models.byId(item.modelId())
                .map(Optional::ofNullable)
                .onFailure()
                .recoverWithItem(Optional.empty());
        var events = items.events(item.uuid(), EVENTS, null)
                .map(slice -> Optional.of(slice.rows()))
                .onFailure()
                .recoverWithItem(Optional.empty());
        var offer = offer(item).map(Optional::of).onFailure().recoverWithItem(Optional.empty());
        return Uni.combine().all().unis(model, events, offer).asTuple().map(found -> {
            Set<Passport.Gap> gaps = new LinkedHashSet<>();
            if (found.getItem2().isEmpty()) {
                gaps.add(Passport.Gap.HISTORY);
            }
            if (found.getItem3().isEmpty()) {
                gaps.add(Passport.Gap.LISTING);
            }
            Offer offered = found.getItem3().orElse(Offer.NONE);
            return new Passport(
                    check,
                    found.getItem1().orElse(null),
                    found.getItem2().orElse(List.of()),
                    offered.listing(),
                    offered.dealer(),
                    gaps);
        });
    }

    private Uni<Offer> offer(Item item) {
        return listings.ofItems(List.of(item.uuid()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Offer.NONE)
                        : dealers.byId(found.getFirst().dealerId()).map(dealer -> new Offer(found.getFirst(), dealer)));
    }

    private record Offer(Listing listing, Dealer dealer) {
        static final Offer NONE = new Offer(null, null);
    }
}
