package io.heirloom.ownership.custody;

import jakarta.validation.constraints.NotNull;

/** The piece of the custody at this version is back with its title holder. */
record ReturnPiece(@NotNull Integer version) {}
