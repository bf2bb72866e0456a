package io.heirloom.dealernetwork.listing;

import io.heirloom.dealernetwork.accreditation.Accreditation;
import io.heirloom.dealernetwork.accreditation.Verdict;
import io.heirloom.dealernetwork.authorisation.standing.Activity;
import java.time.Instant;
import java.util.UUID;

/** {@code accreditation} is today's answer, asked at this read. */
record ListingView(
        UUID id,
        UUID itemId,
        UUID dealerId,
        Money price,
        String description,
        State state,
        Instant openedAt,
        Instant withdrawnAt,
        WithdrawalReason withdrawnBecause,
        Backing accreditation,
        int version) {

    enum State {
        OPEN,
        NOT_BACKED,
        WITHDRAWN
    }

    record Backing(UUID brandId, Activity activity, boolean authorised, Verdict reason, UUID authorisationId) {
        static Backing of(Accreditation answer) {
            return new Backing(
                    answer.question().brandId(),
                    answer.question().activity(),
                    answer.authorised(),
                    answer.verdict(),
                    answer.authorisation() == null
                            ? null
                            : answer.authorisation().id());
        }
    }

    static ListingView of(Listing listing, Accreditation today) {
        return new ListingView(
                listing.id,
                listing.itemId,
                listing.dealerId,
                new Money(listing.priceMinor, listing.priceCurrency),
                listing.description,
                state(listing, today),
                listing.openedAt,
                listing.withdrawnAt,
                listing.withdrawnBecause,
                Backing.of(today),
                listing.version);
    }

    private static State state(Listing listing, Accreditation today) {
        if (!listing.open()) {
            return State.WITHDRAWN;
        }
        return today.authorised() ? State.OPEN : State.NOT_BACKED;
    }
}
