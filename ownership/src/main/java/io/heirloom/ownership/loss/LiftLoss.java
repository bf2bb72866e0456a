package io.heirloom.ownership.loss;

import io.heirloom.ownership.value.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The report shall no longer stand, and why. */
record LiftLoss(@NotBlank @Size(max = 500) @PlainText String reason) {}
