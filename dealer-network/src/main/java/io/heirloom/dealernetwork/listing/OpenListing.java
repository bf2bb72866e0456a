package io.heirloom.dealernetwork.listing;

import io.heirloom.dealernetwork.value.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record OpenListing(
        @NotNull UUID id,
        @NotNull UUID itemId,
        @NotNull @Valid Money price,
        @NotNull @Size(max = 2_000) @PlainText String description) {}
