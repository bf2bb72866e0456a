package io.heirloom.itemregistry.brand.key;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AddKey(@NotNull UUID id) {}
