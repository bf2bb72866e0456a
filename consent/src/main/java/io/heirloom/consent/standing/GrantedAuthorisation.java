package io.heirloom.consent.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A dealer's authorisation as its event tells it; no models means all. */
public record GrantedAuthorisation(
        UUID authorisationId,
        UUID dealerId,
        UUID brandId,
        List<String> activities,
        List<String> models,
        LocalDate validFrom,
        LocalDate validTo,
        long seq) {

    public GrantedAuthorisation {
        activities = List.copyOf(activities);
        models = List.copyOf(models);
    }
}
