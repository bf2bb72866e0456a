package io.heirloom.dealernetwork.stock;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record DeclareStock(@NotNull UUID id, @NotNull UUID itemId) {}
