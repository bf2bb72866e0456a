package io.heirloom.itemregistry.brand;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record AddKey(@NotNull UUID id) {}
