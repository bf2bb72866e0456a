package io.heirloom.ownership.vault;

import java.util.UUID;

/** The answer to a write: nothing personal. */
record VaultVersion(UUID ownerId, int version) {}
