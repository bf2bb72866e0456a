package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

record GrantAuthorisation(
        @NotNull UUID id,
        @NotNull UUID dealerId,
        @NotEmpty @Size(max = 4) List<@NotNull Activity> activities,
        @NotEmpty @Size(max = 250) List<@NotNull @Size(max = 2) String> countries,
        @Size(max = 500) List<@NotNull UUID> models,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    GrantAuthorisation {
        models = models == null ? List.of() : models;
    }
}
