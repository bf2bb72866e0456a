package io.heirloom.dealernetwork.listing;

import jakarta.validation.constraints.NotNull;

record WithdrawListing(@NotNull Integer version) {}
