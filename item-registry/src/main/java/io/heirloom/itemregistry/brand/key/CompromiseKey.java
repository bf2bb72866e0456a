package io.heirloom.itemregistry.brand.key;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** @param compromisedAt from when on others may have had the key */
record CompromiseKey(@NotNull Instant compromisedAt) {}
