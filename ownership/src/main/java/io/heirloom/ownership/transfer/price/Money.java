package io.heirloom.ownership.transfer.price;

import io.heirloom.ownership.value.CurrencyCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** An amount in the currency's minor unit. */
public record Money(
        @NotNull @Positive @Max(1_000_000_000_000_000L) Long minor,
        @NotNull @CurrencyCode String currency) {}
