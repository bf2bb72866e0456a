package io.heirloom.dealernetwork.listing;

import static io.heirloom.dealernetwork.listing.ListingProblem.LISTING_WITHDRAWN;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.dealernetwork.accreditation.Accreditation;
import io.heirloom.dealernetwork.accreditation.Question;
import io.heirloom.dealernetwork.authorisation.standing.Activity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "listing")
class Listing {
    @Id
    UUID id;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(name = "model_id")
    UUID modelId;

    @Column(columnDefinition = "text")
    String country;

    @Column(name = "price_minor")
    long priceMinor;

    @Column(name = "price_currency", columnDefinition = "text")
    String priceCurrency;

    @Column(columnDefinition = "text")
    String description;

    @Column(name = "authorisation_id")
    UUID authorisationId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Activity activity;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_because", columnDefinition = "text")
    WithdrawalReason withdrawnBecause;

    @Version
    int version;

    protected Listing() {}

    static Listing open(OpenListing request, Accreditation under, Instant now) {
        request.price().requirePayable();
        var listing = new Listing();
        listing.id = request.id();
        listing.itemId = request.itemId();
        listing.dealerId = under.question().dealerId();
        listing.brandId = under.question().brandId();
        listing.modelId = under.question().model();
        listing.country = under.question().country();
        listing.activity = under.question().activity();
        listing.authorisationId = under.authorisation().id();
        listing.priceMinor = request.price().minor();
        listing.priceCurrency = request.price().currency();
        listing.description = request.description().strip();
        listing.openedAt = now;
        return listing;
    }

    boolean open() {
        return withdrawnAt == null;
    }

    void withdrawByDealer(int seenVersion, Instant now) {
        if (!open()) {
            throw LISTING_WITHDRAWN.because(withdrawnBecause);
        }
        if (seenVersion != version) {
            throw STALE_VERSION.because("The listing is at version", version);
        }
        withdraw(WithdrawalReason.BY_DEALER, now);
    }

    void withdraw(WithdrawalReason reason, Instant now) {
        withdrawnAt = now;
        withdrawnBecause = reason;
    }

    /** What must be answered with yes for the listing to be backed on a day. */
    Question backing(LocalDate day) {
        return new Question(dealerId, brandId, activity, country, modelId, day);
    }
}
