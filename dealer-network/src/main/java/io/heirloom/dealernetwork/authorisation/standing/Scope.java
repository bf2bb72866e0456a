package io.heirloom.dealernetwork.authorisation.standing;

import java.util.Set;
import java.util.UUID;

/** What is authorised: activities in countries, for some models or, when none is named, for all. */
public record Scope(Set<Activity> activities, Set<String> countries, Set<UUID> models) {

    public Scope {
        activities = Set.copyOf(activities);
        countries = Set.copyOf(countries);
        models = Set.copyOf(models);
    }

    public boolean coversModel(UUID model) {
        return models.isEmpty() || models.contains(model);
    }
}
