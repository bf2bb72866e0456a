package io.heirloom.consent.standing;

import io.heirloom.wire.caller.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of one item at this moment, seen from one organisation. An item nobody told of has no brand, no owner and no accreditation. */
public final class Standing {

    private final Optional<ItemStanding> item;
    private final Optional<UUID> owner;
    private final Organisation organisation;
    private final List<DealerAuthorisation> authorisations;
    private final LocalDate today;

    Standing(
            Optional<SeenItem> seen,
            Organisation organisation,
            List<DealerAuthorisation> authorisations,
            LocalDate today) {
        this.item = seen.map(SeenItem::item);
        this.owner = seen.flatMap(SeenItem::owner);
        this.organisation = organisation;
        this.authorisations = List.copyOf(authorisations);
        this.today = today;
    }

    public boolean itemIsKnown() {
        return brand().isPresent();
    }

    public Optional<UUID> brand() {
        return item.map(one -> one.brandId);
    }

    public Optional<UUID> owner() {
        return owner;
    }

    public boolean isOwnBrand() {
        return organisation.kind() == Organisation.Kind.BRAND
                && brand().filter(organisation.id()::equals).isPresent();
    }

    public boolean isInHand() {
        return item.filter(one -> one.inHandOf(organisation)).isPresent();
    }

    /** The item's own brand, or a dealer whom that brand has authorised for one of these activities today. */
    public boolean isAccredited(Set<String> activities) {
        return switch (organisation.kind()) {
            case BRAND -> isOwnBrand();
            case DEALER ->
                item.filter(one -> one.brandId != null)
                        .filter(one -> authorisations.stream()
                                .anyMatch(each -> each.covers(one.brandId, one.modelId, activities, today)))
                        .isPresent();
        };
    }
}
