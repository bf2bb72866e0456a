package io.heirloom.ownership.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** An owner erases herself with the id alone; a privacy officer names the owner and the case. */
record EraseOwner(
        @NotNull UUID id,
        UUID ownerId,

        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9./-]{2,39}",
                message = "must be a case number: letters, digits, . / and -")
        String caseReference) {}
