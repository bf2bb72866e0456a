package io.heirloom.gateway.authorisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.dealer.DealerActivity;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What a brand allows a dealer to do with its pieces, and from when to when.")
public record DealerAuthorisation(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID dealerId,
        @Ignore UUID brandId,
        @NonNull @Description("For what.") List<@NonNull DealerActivity> activities,

        @NonNull @Description("In which countries, ISO 3166-1.")
        List<@NonNull String> countries,

        @Description("From this day on.") LocalDate validFrom,
        @Description("Until this day; absent means no end.") LocalDate validTo,
        @Description("How it stands today.") AuthorisationStanding standing,
        @Description("When it was granted.") Instant grantedAt,

        @Description("Its version, to be given with a change.")
        int version,

        @Ignore List<UUID> models,

        @NonNull @Description("What changed since it was granted, in order.")
        List<@NonNull AuthorisationChange> changes) {

    public DealerAuthorisation {
        activities = activities == null ? List.of() : List.copyOf(activities);
        countries = countries == null ? List.of() : List.copyOf(countries);
        models = models == null ? List.of() : List.copyOf(models);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of("DealerAuthorisation", uuid);
    }
}
