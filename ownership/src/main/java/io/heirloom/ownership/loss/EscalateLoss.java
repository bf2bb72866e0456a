package io.heirloom.ownership.loss;

import io.heirloom.ownership.value.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The police have taken the case up. */
record EscalateLoss(
        @NotBlank @Size(max = 100) @PlainText String policeReference,
        @Size(min = 1, max = 200) @PlainText String place,
        @Size(min = 1, max = 2000) @PlainText String statement) {

    Narrative narrative() {
        return new Narrative(place, policeReference, statement);
    }
}
