package io.heirloom.dealernetwork.listing;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** An amount in minor units of an ISO 4217 currency. */
record Money(
        @NotNull @Positive @Max(1_000_000_000_000L) Long minor,
        @NotNull @Size(max = 3) String currency) {

    /** Funds, metals and test codes have no minor unit; nobody is paid in them. */
    private static final Set<String> PAYABLE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    void requirePayable() {
        if (!PAYABLE.contains(currency)) {
            throw INVALID_REQUEST.at("/price/currency", "currency", "is not an ISO 4217 code");
        }
    }
}
