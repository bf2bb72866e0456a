package io.heirloom.dealernetwork.stock;

import jakarta.validation.constraints.NotNull;

record WithdrawStock(@NotNull Integer version) {}
