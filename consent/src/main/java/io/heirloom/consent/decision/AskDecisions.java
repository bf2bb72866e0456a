package io.heirloom.consent.decision;

import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** One purpose, up to a hundred owners with one piece each; none at all is answered too, so that nobody learns from a call left out. */
record AskDecisions(
        @NotNull Purpose purpose, @NotNull @Size(max = 100) List<@NotNull @Valid Subject> subjects) {

    record Subject(
            @NotNull UUID ownerId,
            @NotNull UUID itemId,
            @NotEmpty @Size(max = 5) List<@NotNull Category> categories) {}
}
