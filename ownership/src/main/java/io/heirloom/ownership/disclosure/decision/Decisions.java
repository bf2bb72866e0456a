package io.heirloom.ownership.disclosure.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The consent service's answer, as far as it is needed here. What it does not permit in so many words is denied. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record Decisions(List<Decision> decisions, Map<UUID, String> pseudonyms) {

    public static final Decisions NONE = new Decisions(List.of(), Map.of());

    public Decisions {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
        pseudonyms = pseudonyms == null ? Map.of() : Map.copyOf(pseudonyms);
    }

    public boolean permit(UUID ownerId, UUID itemId, DataCategory category) {
        return decisions.stream()
                .anyMatch(decision -> decision.permit()
                        && ownerId.equals(decision.ownerId())
                        && itemId.equals(decision.itemId())
                        && category.name().equals(decision.category()));
    }

    public boolean permitAny(UUID ownerId, UUID itemId) {
        return List.of(DataCategory.values()).stream().anyMatch(category -> permit(ownerId, itemId, category));
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(UUID ownerId, UUID itemId, String category, boolean permit) {}
}
