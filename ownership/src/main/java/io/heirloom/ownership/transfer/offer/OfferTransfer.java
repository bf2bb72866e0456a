package io.heirloom.ownership.transfer.offer;

import io.heirloom.ownership.title.TransferReason;
import io.heirloom.ownership.transfer.price.Money;
import io.heirloom.ownership.value.CountryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** An offer of title, decided on {@code titleVersion}. {@code jurisdiction} is the country whose law governs the handing over. */
public record OfferTransfer(
        @NotNull UUID id,
        @NotNull UUID itemId,
        @NotNull Integer titleVersion,
        @NotNull TransferReason reason,
        @NotNull @Valid Recipient recipient,
        @Valid Money price,
        @NotNull @CountryCode String jurisdiction,
        Instant expiresAt) {}
