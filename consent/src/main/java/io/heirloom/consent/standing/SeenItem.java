package io.heirloom.consent.standing;

import java.util.Optional;
import java.util.UUID;

/** @param owner empty also where she was erased */
record SeenItem(ItemStanding item, Optional<UUID> owner) {}
