package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.value.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param from the first day the change holds for; today when absent */
record ChangeAuthorisation(
        @NotNull @Size(max = 500) @PlainText String reason,
        @NotNull Integer version,
        LocalDate from) {}
