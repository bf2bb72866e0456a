package io.heirloom.ownership.transfer;

import jakarta.validation.constraints.NotNull;

/** An acceptance, refusal or cancellation of the offer at this version. */
record AnswerTransfer(@NotNull Integer version) {}
