package io.heirloom.ownership.loss;

import io.heirloom.ownership.value.CountryCode;
import io.heirloom.ownership.value.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** A piece is missing or stolen. {@code jurisdiction} is the country where it was lost. */
record ReportLoss(
        @NotNull UUID id,
        @NotNull UUID itemId,
        @NotNull LossLevel level,
        @NotNull @PastOrPresent LocalDate lostOn,
        @NotNull @CountryCode String jurisdiction,
        @Size(min = 1, max = 200) @PlainText String place,
        @Size(min = 1, max = 100) @PlainText String policeReference,
        @Size(min = 1, max = 2000) @PlainText String statement) {

    Narrative narrative() {
        return new Narrative(place, policeReference, statement);
    }
}
