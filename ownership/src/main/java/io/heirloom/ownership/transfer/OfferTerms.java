package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.EXPIRY_NOT_ALLOWED;
import static io.heirloom.ownership.transfer.TransferProblem.PRICE_NOT_ALLOWED;
import static io.heirloom.ownership.transfer.TransferProblem.RECIPIENT_NOT_ALLOWED;

import io.heirloom.ownership.title.TransferReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an offer may say, whoever makes it. */
@ApplicationScoped
class OfferTerms {

    private final TransferConfig config;
    private final Prices prices;
    private final Clock clock;

    OfferTerms(TransferConfig config, Prices prices, Clock clock) {
        this.config = config;
        this.prices = prices;
        this.clock = clock;
    }

    void check(OfferTransfer request) {
        request.recipient().requireOneKind();
        if (request.price() != null && !request.reason().takesPrice()) {
            throw PRICE_NOT_ALLOWED.at("/price", "price-not-allowed", "a " + request.reason() + " takes no price");
        }
        if (request.reason() == TransferReason.BUY_BACK && request.recipient().isPerson()) {
            throw RECIPIENT_NOT_ALLOWED.at("/recipient", "buy-back", "only a brand or a dealer buys back");
        }
    }

    /** An offer on these terms, made now, until the deadline the caller names or the usual one. */
    Uni<Transfer> draw(OfferTransfer request, Seller seller) {
        Instant now = clock.instant();
        return prices.seal(Transfer.offer(request, seller, now, deadline(request.expiresAt(), now)));
    }

    private Instant deadline(Instant asked, Instant now) {
        if (asked == null) {
            return now.plus(config.validity());
        }
        if (!asked.isAfter(now) || asked.isAfter(now.plus(config.longestValidity()))) {
            throw EXPIRY_NOT_ALLOWED.at(
                    "/expiresAt",
                    "deadline",
                    "must lie in the future, at most "
                            + config.longestValidity().toDays() + " days away");
        }
        return asked.truncatedTo(ChronoUnit.MICROS);
    }
}
