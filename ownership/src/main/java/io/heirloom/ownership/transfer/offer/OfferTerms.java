package io.heirloom.ownership.transfer.offer;

import static io.heirloom.ownership.transfer.offer.OfferProblem.EXPIRY_NOT_ALLOWED;
import static io.heirloom.ownership.transfer.offer.OfferProblem.PRICE_NOT_ALLOWED;
import static io.heirloom.ownership.transfer.offer.OfferProblem.RECIPIENT_NOT_ALLOWED;

import io.heirloom.ownership.title.TransferReason;
import io.heirloom.ownership.transfer.price.Prices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an offer may say, whoever makes it. */
@ApplicationScoped
public class OfferTerms {

    /** An offer on these terms, its price sealed where it has one. */
    public record Drawn(OfferTransfer request, Seller seller, Instant at, Instant expiresAt, byte[] sealedPrice) {}

    private final OfferConfig config;
    private final Prices prices;
    private final Clock clock;

    OfferTerms(OfferConfig config, Prices prices, Clock clock) {
        this.config = config;
        this.prices = prices;
        this.clock = clock;
    }

    public void check(OfferTransfer request) {
        request.recipient().requireOneKind();
        if (request.price() != null && !request.reason().takesPrice()) {
            throw PRICE_NOT_ALLOWED.at("/price", "price-not-allowed", "a " + request.reason() + " takes no price");
        }
        if (request.reason() == TransferReason.BUY_BACK && request.recipient().isPerson()) {
            throw RECIPIENT_NOT_ALLOWED.at("/recipient", "buy-back", "only a brand or a dealer buys back");
        }
    }

    /** An offer on these terms, made now, until the deadline the caller names or the usual one. */
    public Uni<Drawn> draw(OfferTransfer request, Seller seller) {
        Instant now = clock.instant();
        Instant expiresAt = deadline(request.expiresAt(), now);
        return prices.seal(request.id(), request.price())
                .map(price -> new Drawn(request, seller, now, expiresAt, price));
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
