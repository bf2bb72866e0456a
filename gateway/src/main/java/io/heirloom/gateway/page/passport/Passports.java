package io.heirloom.gateway.page.passport;

import io.heirloom.gateway.brand.Brands;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.history.ItemEvents;
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
public class Passports {

    private static final int EVENTS = 50;

    private final Verifications verifications;
    private final ItemEvents events;
    private final Models models;
    private final Brands brands;
    private final Offers offers;

    Passports(Verifications verifications, ItemEvents events, Models models, Brands brands, Offers offers) {
        this.verifications = verifications;
        this.events = events;
        this.models = models;
        this.brands = brands;
        this.offers = offers;
    }

    public Uni<Passport> of(String gtin, String serial) {
        return verifications
                .verify(gtin, serial)
                .chain(check -> check.item() == null ? Uni.createFrom().item(Passport.of(check)) : complete(check));
    }

    private Uni<Passport> complete(Verification check) {
        Item item = check.item();
        var model = optional(models.byId(item.modelId()));
        var brand = optional(brands.byId(item.brandId()));
        var history = optional(events.ofItem(item.uuid(), EVENTS, null).map(slice -> slice.rows()));
        var offer = optional(offers.of(item));
        return Uni.combine().all().unis(model, brand, history, offer).asTuple().map(found -> {
            Set<Passport.Gap> gaps = new LinkedHashSet<>();
            if (found.getItem3().isEmpty()) {
                gaps.add(Passport.Gap.HISTORY);
            }
            if (found.getItem4().isEmpty()) {
                gaps.add(Passport.Gap.LISTING);
            }
            Offers.Offer offered = found.getItem4().orElse(Offers.Offer.NONE);
            return new Passport(
                    check,
                    found.getItem1().orElse(null),
                    found.getItem2().orElse(null),
                    found.getItem3().orElse(List.of()),
                    offered.listing(),
                    offered.dealer(),
                    gaps);
        });
    }

    private static <T> Uni<Optional<T>> optional(Uni<T> asked) {
        return asked.map(Optional::ofNullable).onFailure().recoverWithItem(Optional.empty());
    }
}
